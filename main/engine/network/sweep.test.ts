import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SWEEP_PER_SECOND } from '../protocol/limits.ts'
import { listInterfaces } from './interfaces.ts'
import { Knocker } from './sweep.ts'

const nic = listInterfaces({ loopback: true }).find(({ kind }) => kind === 'loopback')
assert.ok(nic)
const ADDRESSES = Array.from({ length: 150 }, (_, at) => `127.0.0.${at + 2}`)

/** Sweeps the loopback; the process is kept from its work for `busyMs` once. Gives who was asked, and how many at once. */
async function sweep(busyMs: number) {
  const asked: string[] = []
  const groups: number[] = []
  const knocker = new Knocker(nic!, (ip) => void asked.push(ip))
  await knocker.open()
  let told = 0
  await knocker.knock(ADDRESSES, new AbortController().signal, (so) => {
    groups.push(so - told)
    told = so
    if (groups.length > 1) return
    const until = performance.now() + busyMs
    while (performance.now() < until);
  })
  knocker.end()
  return { asked, groups }
}

test('every address is knocked on once, in groups', async () => {
  const { asked, groups } = await sweep(0)
  assert.deepEqual(asked, ADDRESSES)
  assert.ok(groups.length > 2)
})

test('who comes late catches up, with no more at once than a tenth of a second allows', async () => {
  const { asked, groups } = await sweep(300)
  assert.deepEqual(asked, ADDRESSES)
  assert.equal(groups[1], SWEEP_PER_SECOND / 10)
  assert.ok(groups.every((group) => group <= SWEEP_PER_SECOND / 10))
})
