import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openEngine } from './assemble.ts'
import { ISC_LEASES } from './outbound/testing/lease-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-leases-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const WRITTEN = new Date(Date.UTC(2026, 0, 5, 12))

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  utimesSync(path, WRITTEN, WRITTEN)
  return path
}

/** One address, asked from by whoever held it. */
const LOG = [
  '2026-01-01T12:00:00Z dnsmasq[7]: query[A] tv.example from 192.168.1.21',
  '2026-01-02T12:00:00Z dnsmasq[7]: query[A] tv.example from 192.168.1.21',
  '2026-01-04T12:00:00Z dnsmasq[7]: query[A] plug.example from 192.168.1.21',
  '2026-01-04T12:00:00Z dnsmasq[7]: query[A] nobody.example from 192.168.1.50',
]

test('what was of nobody is judged once leases say whose it was, as if they had come first', async () => {
  const DAY = 86_400_000
  const start = Date.UTC(2025, 10, 20)
  const asks = (day: number, host: string) =>
    `${new Date(start + day * DAY).toISOString()} dnsmasq[7]: query[A] ${host} from 192.168.1.21`
  const lines = Array.from({ length: 45 }, (_, day) => [
    asks(day, 'api.nimbu.example'),
    ...(day > 35 ? [asks(day, 'in.stranger.example')] : []),
  ]).flat()
  const [log, leases] = [file('long.log', lines), file('leases', ISC_LEASES.slice(0, 12))]
  const warned: string[][] = []
  for (const order of [
    [leases, log],
    [log, leases],
  ]) {
    const engine = openEngine({ file: ':memory:', mode: 'write' })
    for (const one of order) await engine.evidence.importFiles([one])
    const { value } = engine.warningList({ all: true, loud: false })
    warned.push(value.map(({ kind, at, title }) => `${kind} ${at} ${title}`).sort())
    await engine.close()
  }
  assert.ok(warned[0]?.some((warning) => warning.includes('stranger.example')))
  assert.deepEqual(warned[1], warned[0])
})

test('leases say whose the lookups of an address were, before or after these are imported, and say it once', async () => {
  const [log, leases] = [file('dnsmasq.log', LOG), file('dhcpd.leases', ISC_LEASES)]
  for (const order of [
    [log, leases],
    [leases, log],
    [leases, log, leases],
  ]) {
    const engine = openEngine({ file: ':memory:', mode: 'write' })
    for (const one of order) {
      const { files } = await engine.evidence.importFiles([one])
      assert.deepEqual(files[0]?.errors, [])
    }
    const devices = engine.devices().value
    const nameOf = (id: string | null) => devices.find((device) => device.id === id)?.macs[0] ?? null
    const contacts = engine.contacts.list({}).map((c) => `${nameOf(c.deviceId)} ${c.host} ${c.connections}`)
    assert.deepEqual(contacts.sort(), [
      '02:00:5e:00:00:21 tv.example 2',
      '02:00:5e:00:00:22 plug.example 1',
      'null nobody.example 1',
    ])
    assert.equal(devices.length, 2)
    const tv = devices.find(({ macs }) => macs[0] === '02:00:5e:00:00:21')
    assert.deepEqual([tv?.hostnames, tv?.addresses], [['tv-livingroom'], ['192.168.1.21']])
    await engine.close()
  }
})

test('of files imported together, those that tell whose an address was come first', async () => {
  const [log, leases] = [file('dnsmasq.log', LOG), file('dhcpd.leases', ISC_LEASES)]
  const engine = openEngine({ file: ':memory:', mode: 'write' })
  const [ip, mac] = ['192.168.1.21', '02:00:5e:00:00:99']
  // Today it is another's, who would have all that was before anybody else is known.
  engine.record([{ type: 'sighting', at: '2026-02-01T12:00:00Z', device: { mac, ip }, via: 'arp' }])
  const { files } = await engine.evidence.importFiles([log, leases])
  assert.deepEqual(
    files.map((one) => one.file),
    [log, leases],
  )
  const devices = engine.devices().value
  const nameOf = (id: string | null) => devices.find((device) => device.id === id)?.macs[0] ?? null
  const contacts = engine.contacts.list({}).map((c) => `${nameOf(c.deviceId)} ${c.host}`)
  assert.ok(contacts.includes('02:00:5e:00:00:21 tv.example'))
  assert.ok(!contacts.some((contact) => contact.startsWith(mac)))
  await engine.close()
})
