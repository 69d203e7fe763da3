import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NameMemory } from '../capture/name-memory.ts'
import { detectFormat } from '../detect-format.ts'
import { Tally } from '../tally.ts'
import { DNSMASQ_LEASES, ISC_LEASES, KEA_LEASES, ODHCPD_LEASES } from '../testing/lease-files.ts'
import { LeaseReader } from './lease-reader.ts'

const WRITTEN = Date.UTC(2026, 0, 5, 12)

/** What a file of leases says, as `TIME IP MAC NAME`, and what was left out of it. */
function read(lines: readonly string[]): { said: string[]; records: number; skipped: object } {
  const said: string[] = []
  const reader = new LeaseReader({
    tally: new Tally(),
    names: new NameMemory(),
    named: new Map(),
    modifiedAt: WRITTEN,
    heard({ at, ip, mac, observation }) {
      assert.ok(observation.via === 'dhcp' && observation.mac === mac)
      said.push(`${new Date(at).toISOString().slice(5, 16)} ${ip} ${mac} ${observation.hostname ?? '?'}`)
    },
  })
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  assert.deepEqual(detectFormat(bytes), { format: 'leases' })
  const half = reader.push(bytes, 0, bytes.length >> 1)
  reader.finish(bytes, reader.push(bytes, half, bytes.length), bytes.length)
  reader.settle()
  return { said: said.sort(), records: reader.records, skipped: reader.skipped }
}

test('dnsmasq: ends tell how long leases last, and so when each was renewed; IPv6 and infinite leases', () => {
  assert.deepEqual(read(DNSMASQ_LEASES(WRITTEN / 1000)), {
    said: [
      '01-04T18:00 192.168.1.23 02:00:5e:00:00:23 ?',
      '01-05T00:00 192.168.1.24 02:00:5e:00:00:24 nas',
      '01-05T12:00 192.168.1.21 02:00:5e:00:00:21 tv-livingroom',
    ],
    records: 6,
    skipped: { noHardware: 2, damaged: 1, tooLong: 0 },
  })
})

test('odhcpd: old and new spelling of hardware, names that are none, leases that are over', () => {
  assert.deepEqual(read(ODHCPD_LEASES(WRITTEN / 1000)), {
    said: [
      '01-05T11:00 192.168.1.22 02:00:5e:00:00:22 odd_name',
      '01-05T12:00 192.168.1.21 02:00:5e:00:00:21 camera',
    ],
    records: 4,
    skipped: { noHardware: 2, damaged: 0, tooLong: 0 },
  })
})

test('ISC dhcpd: a journal tells who had an address before, with epoch and calendar times', () => {
  assert.deepEqual(read(ISC_LEASES), {
    said: [
      '01-01T10:00 192.168.1.21 02:00:5e:00:00:21 tv-livingroom',
      '01-01T20:00 192.168.1.21 02:00:5e:00:00:21 tv-livingroom',
      '01-03T08:00 192.168.1.21 02:00:5e:00:00:22 ?',
    ],
    records: 3,
    skipped: { noHardware: 0, damaged: 0, tooLong: 0 },
  })
})

test('Kea: rows by the names of their columns, IPv6 with hardware, declined ones and commas in names', () => {
  assert.deepEqual(read(KEA_LEASES), {
    said: [
      '01-01T10:00 192.168.1.21 02:00:5e:00:00:21 tv,living',
      '01-02T10:00 192.168.1.21 02:00:5e:00:00:21 tv,living',
    ],
    records: 4,
    skipped: { noHardware: 1, damaged: 1, tooLong: 0 },
  })
})

test('a lease from the future is held now, and no other text is taken for leases', () => {
  const { said } = read(KEA_LEASES.map((row) => row.replace('1767355200', '2767355200')))
  assert.deepEqual(said.at(-1), '01-05T12:00 192.168.1.21 02:00:5e:00:00:21 tv,living')
  for (const text of ['address,name\n1,2\n', 'lease agreement {\n', '1767261600 hello\n', '# comment ipv4\n'])
    assert.equal(detectFormat(Buffer.from(text)), null)
})
