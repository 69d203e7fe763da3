import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NameMemory } from '../capture/name-memory.ts'
import { Tally } from '../tally.ts'
import { FlowDatagrams } from './datagrams.ts'
import type { FlowRecord } from './flow-record.ts'
import { NetflowReader } from './netflow-reader.ts'

const u16 = (n: number) => Buffer.from([n >> 8, n & 255])
const u32 = (n: number) => {
  const b = Buffer.alloc(4)
  b.writeUInt32BE(n >>> 0)
  return b
}
const ip = (text: string) => Buffer.from(text.split('.').map(Number))
const NOW = 1_750_000_000

function read(...datagrams: Buffer[]) {
  const flows: FlowRecord[] = []
  const reader = new FlowDatagrams((flow) => flows.push(flow))
  for (const d of datagrams) reader.push(d, '192.0.2.1')
  reader.finish()
  return { flows, skipped: reader.skipped }
}

const set = (id: number, body: Buffer) => Buffer.concat([u16(id), u16(4 + body.length), body])
const v9 = (...sets: Buffer[]) =>
  Buffer.concat([u16(9), u16(sets.length), u32(60_000), u32(NOW), u32(1), u32(7), ...sets])
const ipfix = (...sets: Buffer[]) => {
  const body = Buffer.concat(sets)
  return Buffer.concat([u16(10), u16(16 + body.length), u32(NOW), u32(1), u32(7), body])
}
const template = (id: number, fields: readonly (readonly [number, number])[]) =>
  Buffer.concat([
    u16(id),
    u16(fields.length),
    ...fields.flatMap(([type, length]) => [u16(type), u16(length)]),
  ])
const FIELDS = [
  [8, 4],
  [12, 4],
  [7, 2],
  [11, 2],
  [4, 1],
  [1, 4],
  [22, 4],
  [21, 4],
] as const
const DATA = Buffer.concat([
  ip('192.168.1.21'),
  ip('198.51.100.7'),
  u16(40_000),
  u16(443),
  Buffer.from([6]),
  u32(1234),
  u32(50_000),
  u32(55_000),
])

/** An options template of one scope field, in the layout of each version, and a set of its data. */
const options9 = (id: number, fields: readonly (readonly [number, number])[]) => {
  const rest = fields.slice(1)
  const body = fields.flatMap(([type, length]) => [u16(type), u16(length)])
  return set(1, Buffer.concat([u16(id), u16(4), u16(rest.length * 4), ...body]))
}
const options10 = (id: number, fields: readonly (readonly [number, number])[]) =>
  set(
    3,
    Buffer.concat([
      u16(id),
      u16(fields.length),
      u16(1),
      ...fields.flatMap(([type, length]) => [u16(type), u16(length)]),
    ]),
  )

test('bytes are taken as often as the exporter says that it samples', () => {
  const told = (...datagrams: Buffer[]) => read(...datagrams).flows.map((flow) => flow.bytes)
  const flows = set(0, template(260, FIELDS))
  const data = set(260, DATA)
  const interval = [
    options9(257, [
      [1, 4],
      [34, 4],
      [35, 1],
    ]),
    set(257, Buffer.concat([u32(0), u32(100), Buffer.from([1])])),
  ]
  assert.deepEqual(told(v9(...interval, flows, data)), [123_400], 'NetFlow v9, one rate for all')
  const second = Buffer.concat([options9(258, [[1, 4]]).subarray(4), interval[0]!.subarray(4)])
  assert.deepEqual(told(v9(set(1, second), interval[1]!, flows, data)), [123_400], 'the second of a set')
  const samplers = [
    options9(257, [
      [1, 4],
      [48, 1],
      [50, 4],
    ]),
    set(257, Buffer.from('00000000 02 0000000a 00000000 03 00000005'.replaceAll(' ', ''), 'hex')),
  ]
  const sampled = [
    set(0, template(261, [...FIELDS, [48, 1]])),
    set(261, Buffer.concat([DATA, Buffer.from([2])])),
  ]
  assert.deepEqual(told(v9(...samplers, ...sampled)), [12_340], 'NetFlow v9, by sampler')
  const every = [
    options10(257, [
      [302, 4],
      [305, 4],
      [306, 4],
    ]),
    set(257, Buffer.concat([u32(9), u32(1), u32(99)])),
  ]
  assert.deepEqual(
    told(ipfix(...every, set(2, template(260, FIELDS)), data)),
    [123_400],
    'IPFIX, 1 of 100 packets',
  )
  const absurd = set(260, Buffer.concat([DATA.subarray(0, 13), Buffer.alloc(8, 255), DATA.subarray(17)]))
  const wide = FIELDS.map(([id, length]) => [id, id === 1 ? 8 : length] as const)
  assert.deepEqual(told(v9(...interval, set(0, template(260, wide)), absurd)), [-1], 'no flow is as large')
  const other = v9(...interval)
  other.writeUInt32BE(8, 16)
  assert.deepEqual(told(other, v9(flows, data)), [1234], 'what another source id says counts for it alone')
})

test('NetFlow v5: addresses, ports, bytes times sampling, times from the uptime', () => {
  const head = Buffer.concat([
    u16(5),
    u16(1),
    u32(60_000),
    u32(NOW),
    u32(0),
    u32(1),
    u16(0),
    u16(0x4000 | 10),
  ])
  const record = Buffer.concat([
    ip('192.168.1.21'),
    ip('198.51.100.7'),
    ip('0.0.0.0'),
    u16(1),
    u16(2),
    u32(3),
    u32(100),
    u32(50_000),
    u32(55_000),
    u16(40_000),
    u16(443),
    Buffer.from([0, 16, 6, 0]),
    u32(0),
    u32(0),
  ])
  const [flow] = read(Buffer.concat([head, record])).flows
  assert.deepEqual(
    { ...flow },
    {
      source: '192.168.1.21',
      destination: '198.51.100.7',
      sourcePort: 40_000,
      destinationPort: 443,
      protocol: 6,
      bytes: 1000,
      reverseBytes: -1,
      first: NOW * 1e3 - 10_000,
      last: NOW * 1e3 - 5000,
      sourceMac: null,
      destinationMac: null,
    },
  )
})

test('v9: data before its template waits for it; a template may be redefined', () => {
  const { flows } = read(
    v9(set(300, DATA)),
    v9(set(0, template(300, FIELDS))),
    v9(set(0, template(300, [[12, 4], [8, 4], ...FIELDS.slice(2)]))),
    v9(set(300, DATA)),
  )
  assert.deepEqual(
    flows.map((f) => [f.source, f.bytes]),
    [
      ['192.168.1.21', 1234],
      ['198.51.100.7', 1234],
    ],
  )
})

test('times are told where the uptime began anew, and where they are told from the export on', () => {
  const began = v9(
    set(0, template(260, FIELDS)),
    set(260, Buffer.concat([DATA.subarray(0, 17), u32(2 ** 32 - 30_000), u32(20_000)])),
  )
  const [wrapped] = read(began).flows
  assert.deepEqual([wrapped?.first, wrapped?.last], [NOW * 1e3 - 90_000, NOW * 1e3 - 40_000])
  const fields = FIELDS.map(([id, length]) => [id === 22 ? 158 : id === 21 ? 159 : id, length] as const)
  const ago = Buffer.concat([DATA.subarray(0, 17), u32(600_000_000), u32(1_000_000)])
  const [relative] = read(ipfix(set(2, template(260, fields)), set(260, ago))).flows
  assert.deepEqual([relative?.first, relative?.last], [NOW * 1e3 - 600_000, NOW * 1e3 - 1_000])
})

test('data waits for its template over the ends of portions, too', () => {
  for (const mayWait of [true, false]) {
    const tally = new Tally()
    const context = {
      tally,
      names: new NameMemory(),
      named: new Map(),
      modifiedAt: 0,
      heard: () => undefined,
    }
    const reader = new NetflowReader(context, 'prefixed')
    for (const datagram of [v9(set(300, DATA)), v9(set(0, template(300, FIELDS)))]) {
      const prefixed = Buffer.concat([u16(datagram.length), datagram])
      assert.equal(reader.push(prefixed, 0, prefixed.length), prefixed.length)
      reader.settle(mayWait)
    }
    assert.equal(tally.size, mayWait ? 1 : 0)
    assert.equal(reader.skipped.noTemplate, mayWait ? 0 : 1)
  }
})

test('what goes to everyone on the network is no call', () => {
  const context = {
    tally: new Tally(),
    names: new NameMemory(),
    named: new Map(),
    heard: () => undefined,
    modifiedAt: 0,
  }
  const reader = new NetflowReader(context, 'bare')
  const to = (address: string, protocol: number) => {
    const data = Buffer.from(DATA)
    ip(address).copy(data, 4)
    data[12] = protocol
    return data
  }
  const flows = [to('192.168.1.255', 17), to('192.168.1.255', 6), to('198.51.100.255', 17)]
  const datagram = v9(set(0, template(260, FIELDS)), set(260, Buffer.concat(flows)))
  assert.ok(reader.finish(datagram, 0, datagram.length))
  reader.settle()
  assert.equal(reader.skipped.local, 1)
  assert.equal(context.tally.size, 2)
})

test('templates are the exporter’s own', () => {
  const flows: FlowRecord[] = []
  const reader = new FlowDatagrams((flow) => flows.push(flow))
  reader.push(v9(set(0, template(300, FIELDS))), '192.0.2.1')
  reader.push(v9(set(300, DATA)), '192.0.2.2')
  reader.finish()
  assert.equal(flows.length, 0)
  assert.equal(reader.skipped.noTemplate, 1)
})

test('IPFIX: variable lengths, enterprise fields and reduced counters', () => {
  const fields = Buffer.concat([
    u16(400),
    u16(6),
    u16(8),
    u16(4),
    u16(12),
    u16(4),
    u16(0x8001),
    u16(0xffff),
    u32(9),
    u16(4),
    u16(1),
    u16(1),
    u16(2),
    u16(152),
    u16(8),
  ])
  const ms = Buffer.alloc(8)
  ms.writeBigUInt64BE(BigInt(NOW * 1e3 - 7))
  const data = Buffer.concat([
    ip('192.168.1.21'),
    ip('198.51.100.7'),
    Buffer.from([3, 1, 2, 3]),
    Buffer.from([17]),
    u16(512),
    ms,
  ])
  const [flow] = read(ipfix(set(2, fields), set(400, data))).flows
  assert.deepEqual([flow?.protocol, flow?.bytes, flow?.first], [17, 512, NOW * 1e3 - 7])
})

test('damaged datagrams are counted, never thrown at, never endless', () => {
  const whole = v9(set(0, template(300, FIELDS)), set(300, DATA))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
      fc.nat(whole.length),
      (flips, length) => {
        const d = Buffer.from(whole.subarray(0, length))
        for (const [at, value] of flips) if (at < length) d[at] = value
        assert.ok(read(d, d).flows.length < 200)
      },
    ),
  )
})
