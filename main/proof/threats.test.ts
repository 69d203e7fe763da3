import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { faultOf, fixturesOf } from './fuzz/fuzz-row.ts'
import { mutate } from './fuzz/mutate.ts'
import { attacks } from './kit/attacks/index.ts'
import { MATRIX } from './matrix.ts'
import { random } from './random.ts'
import { fuzzTargets } from './rows/fuzz.ts'
import { rows } from './rows/index.ts'

/** The threat model names what is there, and what once broke a decoder no longer does. */

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(import.meta.dirname, 'THREATS.md'), 'utf8')
const named = [...page.matchAll(/`([^`]+)`/g)].map(([, word]) => word!)

test('every test the threat model names is there', () => {
  const files = named.filter((word) => /^(?:main|e2e|shared|renderer)\/.*\.ts$/.test(word))
  assert.ok(files.length > 20)
  assert.deepEqual(
    files.filter((file) => !existsSync(join(root, file))),
    [],
  )
})

test('every row of the proof stands in the threat model', () => {
  assert.deepEqual(
    rows.map(({ id }) => id).filter((id) => !named.includes(id)),
    [],
  )
})

test('every row and test that carries a claim is there', () => {
  const known = new Set(rows.map(({ id }) => id))
  for (const { claim, rows: carrying, elsewhere = [] } of MATRIX) {
    assert.ok(carrying.length + elsewhere.length > 0, claim)
    assert.deepEqual(
      [
        ...carrying.filter((id) => !known.has(id)),
        ...elsewhere.filter((file) => !existsSync(join(root, file))),
      ],
      [],
      claim,
    )
  }
})

test('rows and attacks have names of their own', () => {
  for (const ids of [rows.map(({ id }) => id), attacks.map(({ id }) => id)])
    assert.equal(new Set(ids).size, ids.length)
  assert.ok(attacks.length >= 80)
})

test('the same seed makes the same cases', () => {
  const [target] = fuzzTargets
  const made = (seed: number) => mutate(target!, random(seed)).toString('hex')
  assert.equal(made(7), made(7))
  assert.notEqual(made(7), made(8))
})

for (const target of fuzzTargets)
  test(`${target.id}: what once broke it no longer does, nor do fifty new cases`, () => {
    const chance = random(1)
    const cases = [...fixturesOf(target.id), ...Array.from({ length: 50 }, () => mutate(target, chance))]
    assert.deepEqual(
      cases.flatMap((bytes) => faultOf(target, bytes) ?? []),
      [],
    )
  })
