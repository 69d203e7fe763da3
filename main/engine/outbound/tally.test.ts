import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR_MS, Tally } from './tally.ts'

const MAC = '02:00:5e:00:00:21'

test('the cap of an hour is one, also where rounds count of two hours in turn', () => {
  const tally = new Tally()
  const met = new Map<number, Set<string>>()
  let connections = 0
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < 1000; n++) {
      const at = (n % 2) * HOUR_MS
      const to = tally.destination(`h${round}-${n}.example`, null, 443, 'tcp', null)
      tally.add(tally.client(MAC, '192.168.1.21'), to, at, at, 1, -1, -1)
    }
    const batch = tally.take()
    for (let i = 0; i < batch.count; i++) {
      const names = met.get(batch.hour[i]!) ?? new Set()
      met.set(batch.hour[i]!, names.add(String(batch.destinations[batch.destination[i]!]!.host)))
      connections += batch.connections[i]!
    }
  }
  // 4,096 and everything else.
  assert.deepEqual(
    [...met.values()].map(({ size }) => size),
    [4097, 4097],
  )
  assert.equal(connections, 20_000)
})
