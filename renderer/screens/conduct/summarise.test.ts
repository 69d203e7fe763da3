import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summarise } from './summarise.ts'

test('packets of one kind and reason are added up over their destinations', () => {
  const packet = (destination: string, count: number, firstAt: string, lastAt: string) => ({
    kind: 'upnp-description',
    interface: 'eth1',
    destination,
    reason: 'to read the maker',
    count,
    bytes: count * 100,
    firstAt,
    lastAt,
  })
  assert.deepEqual(
    summarise([
      packet('10.0.0.2', 2, '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'),
      packet('10.0.0.3', 1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
      packet('10.0.0.2', 1, '2026-02-01T00:00:00Z', '2026-04-01T00:00:00Z'),
      {
        ...packet('239.255.255.250', 5, '2026-05-01T00:00:00Z', '2026-05-01T00:00:00Z'),
        kind: 'ssdp-search',
      },
    ]).map(({ kind, destinations, count, bytes, firstAt, lastAt }) => ({
      kind,
      destinations,
      count,
      bytes,
      span: [firstAt, lastAt],
    })),
    [
      {
        kind: 'ssdp-search',
        destinations: ['239.255.255.250'],
        count: 5,
        bytes: 500,
        span: ['2026-05-01T00:00:00Z', '2026-05-01T00:00:00Z'],
      },
      {
        kind: 'upnp-description',
        destinations: ['10.0.0.2', '10.0.0.3'],
        count: 4,
        bytes: 400,
        span: ['2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z'],
      },
    ],
  )
})
