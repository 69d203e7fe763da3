import assert from 'node:assert/strict'
import { test } from 'node:test'
import dnsPacket from 'dns-packet'
import { canonicalMdns } from './dns.ts'
import { LABEL_DOT } from './dns-wire.ts'
import { MDNS_MAX_EXPANDED_BYTES } from './limits.ts'
import { outgoingMdns, UNICAST_RESPONSE_ID } from './outgoing-mdns.ts'

const decode = (packet: Uint8Array) => dnsPacket.decode(Buffer.from(packet)).answers ?? []

const PRINTER = Buffer.from(
  dnsPacket.encode({
    type: 'response',
    flags: 0x0400,
    answers: [
      { type: 'PTR', name: '_ipp._tcp.local', ttl: 4500, data: 'Office._ipp._tcp.local' },
      {
        type: 'SRV',
        name: 'Office._ipp._tcp.local',
        ttl: 120,
        data: { target: 'office.local', port: 631 },
      },
      { type: 'TXT', name: 'Office._ipp._tcp.local', ttl: 4500, data: [Buffer.from('ty=Office Printer')] },
    ],
    additionals: [
      { type: 'A', name: 'office.local', ttl: 120, data: '192.0.2.9' },
      { type: 'AAAA', name: 'office.local', ttl: 120, data: 'fe80::1' },
    ],
  }),
)

const canonical = (bytes: Uint8Array) => {
  const walk = canonicalMdns(bytes)
  assert.ok('packet' in walk, `refused: ${'skip' in walk ? walk.skip : ''}`)
  return walk
}
const reason = (bytes: Uint8Array) => {
  const walk = canonicalMdns(bytes)
  return 'skip' in walk ? walk.skip : 'accepted'
}

const header = (answers: number, flags = 0x8400) =>
  Buffer.from([0, 0, flags >> 8, flags & 255, 0, 0, answers >> 8, answers & 255, 0, 0, 0, 0])
const name = (...labels: string[]) =>
  Buffer.concat([
    ...labels.map((l) => Buffer.concat([Buffer.from([Buffer.byteLength(l)]), Buffer.from(l)])),
    Buffer.from([0]),
  ])
const record = (owner: Buffer, type: number, data: Buffer, length = data.length) =>
  Buffer.concat([owner, Buffer.from([0, type, 0, 1, 0, 0, 17, 148, length >> 8, length & 255]), data])
const A = record(name('x', 'local'), 1, Buffer.from([192, 0, 2, 1]))

test('an honest answer arrives whole', () => {
  const walk = canonical(PRINTER)
  assert.equal(walk.records, 5)
  assert.deepEqual(
    decode(walk.packet).map((a) => [a.type, a.name]),
    [
      ['PTR', '_ipp._tcp.local'],
      ['SRV', 'Office._ipp._tcp.local'],
      ['TXT', 'Office._ipp._tcp.local'],
      ['A', 'office.local'],
      ['AAAA', 'office.local'],
    ],
  )
})

test('dots inside a label survive a decoder that joins labels by dots, both ways', () => {
  const owner = name('HP v1.2 (50%)', '_ipp', '_tcp', 'local')
  const walk = canonical(Buffer.concat([header(1), record(owner, 16, Buffer.from([0]))]))
  const shown = decode(walk.packet)[0]!.name
  assert.equal(shown, `HP v1${LABEL_DOT}2 (50%)._ipp._tcp.local`)
  const query = dnsPacket.encode({ type: 'query', id: 0, questions: [{ name: shown, type: 'TXT' }] })
  assert.ok(Buffer.from(outgoingMdns(query)).includes(owner))
})

test('a query that asks for unicast answers says so in every question and has no id', () => {
  const query = dnsPacket.encode({
    type: 'query',
    id: UNICAST_RESPONSE_ID,
    questions: [
      { name: '_ipp._tcp.local', type: 'PTR' },
      { name: '_http._tcp.local', type: 'PTR' },
    ],
    answers: [{ type: 'PTR', name: '_ipp._tcp.local', ttl: 100, data: `a${LABEL_DOT}b._ipp._tcp.local` }],
  })
  const out = Buffer.from(outgoingMdns(query))
  assert.equal(out.readUInt16BE(0), 0)
  const classAt = (question: Buffer) => out.readUInt16BE(out.indexOf(question) + question.length + 2)
  assert.equal(classAt(name('_ipp', '_tcp', 'local')), 0x8001)
  assert.equal(classAt(name('_http', '_tcp', 'local')), 0x8001)
  assert.ok(out.includes(name('a.b', '_ipp', '_tcp', 'local')))
})

test('a forward pointer in an unwanted record costs only that record (as a HomeKit camera sends it)', () => {
  const nsec = record(name('cam', 'local'), 47, Buffer.from([0xc0, 0xff, 0, 4, 0x40, 0, 0, 8]))
  const walk = canonical(Buffer.concat([header(3), A, nsec, A]))
  assert.equal(walk.records, 2)
})

test('a record whose data exceeds its stated length is dropped, and reading goes on behind it', () => {
  const bad = record(name('y', 'local'), 12, name('z', 'local'), 3)
  const cut = Buffer.concat([
    bad.subarray(0, bad.length - name('z', 'local').length),
    Buffer.from([1, 122, 0]),
  ])
  const walk = canonical(Buffer.concat([header(3), A, cut, A]))
  assert.equal(walk.records, 3)
  const wrongA = record(name('y', 'local'), 1, Buffer.from([1, 2, 3]))
  const third = canonical(Buffer.concat([header(3), A, wrongA, A]))
  assert.deepEqual([third.records, third.damaged], [2, 1])
})

test('a TXT record behind a damaged one is still usable', () => {
  const bad = record(Buffer.from([0xc0, 0x40]), 12, name('z', 'local'))
  const txt = record(name('i', '_http', '_tcp', 'local'), 16, Buffer.from('\x03a=b', 'latin1'))
  assert.deepEqual(
    decode(canonical(Buffer.concat([header(2), bad, txt])).packet).map((a) => a.type),
    ['TXT'],
  )
})

const ATTACKS: readonly (readonly [what: string, bytes: Buffer, skip: string])[] = [
  ['too short', Buffer.alloc(11), 'mdns: wrong size'],
  ['too long', Buffer.alloc(9_001), 'mdns: wrong size'],
  ['a query', Buffer.concat([header(1, 0), A]), 'mdns: not a response'],
  ['a response code', Buffer.concat([header(1, 0x8403), A]), 'mdns: not a response'],
  ['another opcode', Buffer.concat([header(1, 0x8c00), A]), 'mdns: not a response'],
  ['twelve octets that promise 65,535 records', header(65_535), 'mdns: counts exceed the packet'],
  ['more records than octets', Buffer.concat([header(400), A]), 'mdns: counts exceed the packet'],
  [
    'a pointer to itself',
    Buffer.concat([header(1), record(Buffer.from([0xc0, 12]), 1, Buffer.alloc(4))]),
    'mdns: malformed',
  ],
  [
    'a label of 64 octets',
    Buffer.concat([header(1), Buffer.from([64]), Buffer.alloc(80)]),
    'mdns: malformed',
  ],
  [
    'a name outside .local',
    Buffer.concat([header(1), record(name('bank', 'example'), 1, Buffer.alloc(4))]),
    'mdns: malformed',
  ],
  [
    'a name that only ends like .local',
    Buffer.concat([header(1), record(name('xlocal'), 1, Buffer.alloc(4))]),
    'mdns: malformed',
  ],
  [
    'an A record without data',
    Buffer.concat([header(1), record(name('x', 'local'), 1, Buffer.alloc(0))]),
    'mdns: malformed',
  ],
  [
    'a TXT string past its end',
    Buffer.concat([header(1), record(name('x', 'local'), 16, Buffer.from([9, 65]))]),
    'mdns: malformed',
  ],
  [
    'another class',
    Buffer.concat([header(1), name('x', 'local'), Buffer.from([0, 1, 0, 3, 0, 0, 0, 9, 0, 4, 1, 2, 3, 4])]),
    'mdns: nothing of use',
  ],
  [
    'an unknown type',
    Buffer.concat([header(1), record(name('x', 'local'), 44, Buffer.from([1, 9]))]),
    'mdns: nothing of use',
  ],
]
for (const [what, bytes, skip] of ATTACKS) test(`refused: ${what}`, () => assert.equal(reason(bytes), skip))

test('a chain of pointers longer than any honest one is refused', () => {
  const links = Array.from({ length: 18 }, (_, i) => Buffer.from([0xc0, i === 0 ? 12 : 23 + 2 * (i - 1)]))
  const first = record(name('local'), 1, Buffer.alloc(4))
  const chain = record(Buffer.from([0xc0, 0]), 1, Buffer.alloc(4))
  const data = Buffer.concat(links)
  const carrier = record(name('c', 'local'), 99, data)
  const at = 12 + first.length + carrier.length - data.length
  for (let i = 1; i < 18; i++) data.writeUInt16BE(0xc000 | (at + 2 * (i - 1)), 2 * i)
  data.writeUInt16BE(0xc000 | 12, 0)
  chain.writeUInt16BE(0xc000 | (at + 34), 0)
  const carried = record(name('c', 'local'), 99, data)
  const walk = canonical(Buffer.concat([header(3), first, carried, chain]))
  assert.deepEqual([walk.records, walk.damaged], [1, 1])
})

test('a small packet cannot unfold into a large one', () => {
  const long = name('a'.repeat(63), 'b'.repeat(63), 'c'.repeat(63), 'local')
  const first = record(long, 12, Buffer.from([0xc0, 12]))
  const again = record(Buffer.from([0xc0, 12]), 12, Buffer.from([0xc0, 12]))
  const walk = canonical(Buffer.concat([header(500), first, ...Array.from({ length: 499 }, () => again)]))
  assert.ok(walk.packet.length <= MDNS_MAX_EXPANDED_BYTES)
  assert.equal(decode(walk.packet).length, walk.records)
})

/** A linear congruential generator: the same packets on every run, printed by its seed alone. */
function* randoms(seed: number): Generator<number> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

test('mutated packets: nothing throws, and what passes the guard decodes', (t) => {
  const runs = Number(process.env.HOUSEGUEST_FUZZ ?? 50_000)
  const seed = 20_261_122
  const random = randoms(seed)
  const next = (below: number) => Math.floor(random.next().value! * below)
  const corpus = [PRINTER, Buffer.concat([header(3), A, A, A]), ...ATTACKS.map(([, bytes]) => bytes)]
  let passed = 0
  for (let i = 0; i < runs; i++) {
    const packet = Buffer.from(corpus[next(corpus.length)]!)
    for (let edits = next(6); edits >= 0; edits--)
      if (packet.length > 0) packet[next(packet.length)] = next(4) === 0 ? 0xc0 | next(64) : next(256)
    const walk = canonicalMdns(next(8) === 0 ? packet.subarray(0, next(packet.length)) : packet)
    if ('skip' in walk) continue
    passed++
    assert.equal(decode(walk.packet).length, walk.records, `run ${i} of seed ${seed}`)
  }
  t.diagnostic(`${runs} packets, ${passed} passed on, 0 throws (seed ${seed})`)
  assert.ok(passed > runs / 20)
})
