import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { NameMemory } from '../capture/name-memory.ts'
import { Tally } from '../tally.ts'
import { NFCAPD_FILES } from '../testing/nfcapd-files.ts'
import { unlz4 } from './block-codecs.ts'
import { NfcapdReader } from './nfcapd.ts'

const file = (name: keyof typeof NFCAPD_FILES) => Buffer.from(NFCAPD_FILES[name])

function read(data: Buffer) {
  const tally = new Tally()
  const reader = new NfcapdReader({
    tally,
    names: new NameMemory(),
    named: new Map(),
    modifiedAt: 0,
    heard: () => undefined,
  })
  const used = reader.push(data, 0, data.length)
  const batch = tally.take()
  const rows = Array.from({ length: batch.count }, (_, i) => {
    const { mac, ip } = batch.clients[batch.client[i]!]!
    const to = batch.destinations[batch.destination[i]!]!
    return [mac, ip, to.ip, to.port, to.protocol, batch.connections[i], batch.bytesOut[i], batch.bytesIn[i]]
  })
  return { rows, records: reader.records, broken: reader.broken, skipped: reader.skipped, used }
}
const ROW = ['02:00:5e:00:00:21', '192.168.1.21', '198.51.100.7', 4443, 'udp', 8, 1052, 8224]

test('the collector’s files are read, compressed in any of its quick ways', () => {
  for (const name of ['lzo', 'lz4'] as const) {
    const data = file(name)
    const { rows, records, used } = read(data)
    assert.deepEqual([rows, records, used], [[ROW], 16, data.length])
  }
  const lz4 = file('lz4')
  const size = lz4.readUInt32LE(44)
  const body = unlz4(lz4.subarray(52, 52 + size), 100_000)!
  for (const [code, packed] of [
    [0, body],
    [4, zstdCompressSync(body)],
  ] as const) {
    const made = Buffer.concat([lz4.subarray(0, 52), packed])
    made[16] = code
    made.writeUInt32LE(packed.length, 44)
    assert.deepEqual(read(made).rows, [ROW])
  }
})

test('files of nfdump 1.6: addresses and counters of either width', () => {
  const record = (isV6: boolean) => {
    const r = Buffer.alloc(32 + (isV6 ? 32 : 8) + (isV6 ? 16 : 8))
    r.writeUInt16LE(10, 0)
    r.writeUInt16LE(r.length, 2)
    r.writeUInt16LE(isV6 ? 7 : 0, 4)
    r.writeUInt32LE(1_750_000_000, 12)
    r.writeUInt32LE(1_750_000_003, 16)
    r[22] = 6
    r.writeUInt16LE(50_000, 24)
    r.writeUInt16LE(443, 26)
    if (isV6) {
      Buffer.from('fd000000000000000000000000000021', 'hex').swap64().copy(r, 32)
      Buffer.from('20010db8000000000000000000000007', 'hex').swap64().copy(r, 48)
      r.writeBigUInt64LE(3n, 64)
      r.writeBigUInt64LE(900n, 72)
    } else {
      Buffer.from([21, 1, 168, 192, 7, 100, 51, 198]).copy(r, 32)
      r.writeUInt32LE(3, 40)
      r.writeUInt32LE(700, 44)
    }
    return r
  }
  const records = Buffer.concat([record(false), record(true)])
  const header = Buffer.alloc(276)
  header.writeUInt16LE(0xa50c, 0)
  header.writeUInt16LE(1, 2)
  const block = Buffer.alloc(12)
  block.writeUInt32LE(2, 0)
  block.writeUInt32LE(records.length, 4)
  block.writeUInt16LE(2, 8)
  const { rows, broken } = read(Buffer.concat([header, block, records]))
  assert.equal(broken, null)
  assert.deepEqual(rows, [
    [null, '192.168.1.21', '198.51.100.7', 443, 'tcp', 1, 700, -1],
    [null, 'fd00::21', '2001:db8::7', 443, 'tcp', 1, 900, -1],
  ])
})

test('what cannot be read says why: still written, encrypted, bzip2, cut, another layout', () => {
  const altered = (change: (data: Buffer) => void) => {
    const data = file('lz4')
    change(data)
    return read(data)
  }
  assert.match(altered((d) => d.fill(0, 24, 40)).broken ?? '', /still writes this file/)
  assert.match(altered((d) => d.writeUInt8(1, 17)).broken ?? '', /encrypted/)
  assert.match(altered((d) => d.writeUInt8(2, 16)).broken ?? '', /bzip2.*nfdump -r/)
  assert.match(altered((d) => d.writeUInt8(9, 2)).broken ?? '', /layout 9/)
  assert.match(altered((d) => d.writeUInt32LE(0, 44)).broken ?? '', /a block does not follow/)
  const cut = read(file('lz4').subarray(0, 200))
  assert.deepEqual([cut.rows, cut.broken, cut.used], [[], null, 40])
})

test('a damaged file is counted and never thrown at', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(['lzo', 'lz4'] as const)),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      (name, changes) => {
        const data = file(name)
        for (const [at, byte] of changes) data[4 + (at % (data.length - 4))] = byte
        assert.ok(read(data).records <= 10_000)
      },
    ),
    { numRuns: 500 },
  )
})
