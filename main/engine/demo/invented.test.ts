import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ouiData from 'oui-data' with { type: 'json' }
import { CAST } from './cast.ts'
import { DESTINATIONS, WEB_SITES } from './destinations.ts'
import { demoTimeline } from './home.ts'

describe('nobody real is accused', () => {
  test('no hardware address belongs to a maker', () => {
    const assigned = new Set(Object.keys(ouiData).map((prefix) => prefix.slice(0, 6).toLowerCase()))
    for (const { id, macs, kind } of CAST)
      for (const [, mac] of macs) {
        const octet = Number.parseInt(mac.slice(0, 2), 16)
        assert.equal(octet & 1, 0, `${id}: a group address`)
        if (octet & 2) assert.equal(kind, 'phone', `${id}: only phones make up addresses`)
        else assert.ok(!assigned.has(mac.slice(0, 8).replaceAll(':', '')), `${id}: ${mac}`)
      }
  })

  test('no maker bears a name the IEEE knows', () => {
    const names = new Set(Object.values(ouiData).map((text) => text.split('\n')[0]!.toLowerCase()))
    for (const vendor of new Set(CAST.map((m) => m.vendor.toLowerCase())))
      for (const name of names)
        assert.ok(name !== vendor && !name.startsWith(`${vendor} `), `${vendor}: ${name}`)
  })

  test('every host, page and address is set aside for documentation', () => {
    for (const { host, ip } of [...DESTINATIONS.values(), ...WEB_SITES]) {
      assert.ok(host === null || host.endsWith('.example'), String(host))
      assert.match(ip, /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^2001:db8:/)
    }
    for (const e of demoTimeline(Date.parse('2026-11-22T09:40:00Z')))
      if (e.type === 'policy' || e.type === 'announcement')
        assert.ok(new URL(e.url!).hostname.endsWith('.example'), e.url!)
  })
})
