import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  compareVersions,
  coversFirmware,
  firmwareParts,
  firmwareStep,
  shownFirmware,
} from './firmware-version.ts'

const version = fc.array(fc.nat(300), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'))
const parts = fc.array(
  fc.tuple(fc.constantFrom('Main', 'Net', 'Boot'), version).map((p) => p.join(' ')),
  { minLength: 1, maxLength: 4 },
)

test('the order of a list, its case and blanks mean nothing', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const shouted = list.toReversed().map((part) => `  ${part.toUpperCase()} `)
      assert.deepEqual(firmwareParts(shouted), firmwareParts(list))
      assert.deepEqual(firmwareParts(list.join('; ')), firmwareParts(list))
    }),
  )
})

test('a step forward is a step back the other way round', () => {
  fc.assert(
    fc.property(version, version, (a, b) => {
      const there = compareVersions(a, b)
      const back = compareVersions(b, a)
      assert.equal(there === null ? null : -there + 0, back === null ? null : back + 0)
    }),
  )
})

test('numbers are compared as numbers, part by part', () => {
  for (const [from, to, step] of [
    ['1.9', '1.10', 'newer'],
    ['1.10', '1.9', 'older'],
    ['V2.9.1 build 2111', 'V2.10.0 build 2205', 'newer'],
    ['20221230', '20230102', 'newer'],
    ['1.2', '1.2.1', 'newer'],
    ['Main 1.2; Net 3.0', 'Net 3.0; Main 1.1', 'older'],
    ['Main 1.2; Net 3.0', 'Main 1.3; Net 2.9', 'changed'],
    ['1.2.3-beta', '1.2.3', 'changed'],
    ['0000000000000000000123', '123', 'same'],
  ] as const)
    assert.equal(firmwareStep(firmwareParts(from), firmwareParts(to)), step, `${from} to ${to}`)
})

test('notes for a version cover a device that states it among its parts', () => {
  assert.ok(coversFirmware(firmwareParts('1.24'), firmwareParts(['Main 1.24', 'Net 3.0'])))
  assert.ok(!coversFirmware(firmwareParts('1.2'), firmwareParts(['Main 1.24', 'Net 3.0'])))
})

test('what states no version is no version', () => {
  for (const value of [null, undefined, '', ' ', [], {}, [null], true])
    assert.deepEqual([firmwareParts(value), shownFirmware(value)], [[], null])
})
