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

test('what no row is of past the cap of an hour goes with no batch', () => {
  const tally = new Tally()
  const count = (from: number, until: number) => {
    for (let n = from; n < until; n++) {
      const to = tally.destination(`h${n}.example`, null, 443, 'tcp', null)
      tally.add(tally.client(MAC, '192.168.1.21'), to, n, n, 1, -1, -1)
    }
    const { destinations, destination, connections } = tally.take()
    return [...destination].map((to, row) => [destinations[to]!.host, connections[row], destinations.length])
  }
  assert.equal(count(0, 4096).length, 4096)
  assert.deepEqual(count(5000, 8000), [[null, 3000, 1]])
  assert.deepEqual(count(4000, 4200), [
    ...Array.from({ length: 96 }, (_, n) => [`h${4000 + n}.example`, 1, 97]),
    [null, 104, 97],
  ])
})
