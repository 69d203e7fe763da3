import assert from 'node:assert/strict'
import { test } from 'node:test'
import { iso } from '../clock.ts'
import { contractEngine } from '../testing/contract-host.ts'

const MINUTE = 60_000

/** A camera seen on the first look, whose firmware then went back. */
const sighting = (at: number, mac: string, firmware: string) => ({
  at: iso(at),
  type: 'sighting' as const,
  device: { mac, ip: '192.168.1.9' },
  via: 'upnp' as const,
  facts: { vendor: 'Owlcam', model: 'Cam 20', kind: 'camera', firmware },
})

test('what is new since the last look is counted, and nothing before there was one', async () => {
  const engine = contractEngine()
  const now = Date.now()
  engine.record([sighting(now - 60 * MINUTE, '02:00:00:00:00:01', '1.9')])
  assert.equal(engine.away.summary(), null)
  engine.away.seen()
  assert.deepEqual(
    { ...engine.away.summary(), since: 0 },
    { since: 0, warnings: 0, changes: 0, newDevices: 0 },
  )
  engine.record([
    sighting(now + MINUTE, '02:00:00:00:00:01', '1.8'),
    sighting(now + 2 * MINUTE, '02:00:00:00:00:02', '1.8'),
  ])
  const { since, ...news } = engine.away.summary()!
  assert.ok(since >= now)
  assert.equal(news.newDevices, 1)
  assert.equal(news.changes, 1)
  assert.ok(news.warnings >= 1)
  assert.equal(engine.away.summary(now - 120 * MINUTE)!.newDevices, 2)
  await engine.close()
})
