import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chloMessage, helloMessage, pcap, sealedQuic, server, tv, udp } from '../testing/frames.ts'
import { readCapture } from '../testing/read-capture.ts'
import { chlo, gquicHello, looksLikeGquic } from './gquic.ts'
import { looksLikeQuic, QuicHello } from './quic-initial.ts'
import { clientKeys, versionOf } from './quic-keys.ts'

const CONNECTION_ID = Buffer.from('8394c8f03e515708', 'hex')
const HASH = Buffer.alloc(12, 0xab)

/** A stream frame of stream 1 with a length, as up to Q046; of two bytes in the order the version has. */
const stream = (data: Buffer, isBigEndian: boolean) => {
  const length = Buffer.alloc(2)
  if (isBigEndian) length.writeUInt16BE(data.length)
  else length.writeUInt16LE(data.length)
  return Buffer.concat([Buffer.from([0xa0, 1]), length, data, Buffer.alloc(700)])
}
const upToQ43 = (version: string, message: Buffer) =>
  Buffer.concat([
    Buffer.from([0x0d]),
    CONNECTION_ID,
    Buffer.from(version),
    Buffer.from([1]),
    HASH,
    ...(version < 'Q034' ? [Buffer.alloc(1)] : []),
    stream(message, version >= 'Q039'),
  ])
const q46 = (message: Buffer) =>
  Buffer.concat([
    Buffer.from([0xc3]),
    Buffer.from('Q046'),
    Buffer.from([0x50]),
    CONNECTION_ID,
    Buffer.from([0, 0, 0, 1]),
    HASH,
    stream(message, true),
  ])

/** A message in the first packet of a version that encrypts it. */
function sealed(version: number, message: Buffer): Buffer {
  const length = Buffer.from([0x40 | (message.length >> 8), message.length & 255])
  const plain = Buffer.concat([Buffer.from([8, 0]), length, message, Buffer.alloc(1100 - message.length)])
  const head = Buffer.alloc(5)
  head[0] = 0xc3
  head.writeUInt32BE(version, 1)
  const size = Buffer.alloc(2)
  size.writeUInt16BE(0x4000 | (4 + plain.length + 16))
  const parts = [head, Buffer.from([8]), CONNECTION_ID, Buffer.from([0, 0]), size, Buffer.from([0, 0, 0, 1])]
  return sealedQuic(Buffer.concat(parts), plain, clientKeys(versionOf(version)!, CONNECTION_ID))
}

test('the name of each version that says it in the clear', () => {
  const message = chloMessage({ PAD: '-'.repeat(400), SNI: 'Www.Example', VER: 'Q043' })
  const datagrams = [
    ...['Q024', 'Q033', 'Q035', 'Q039', 'Q043'].map((v) => upToQ43(v, message)),
    q46(message),
  ]
  for (const d of datagrams) {
    assert.ok(looksLikeGquic(d, 0, d.length))
    assert.deepEqual(gquicHello(d, 0, d.length), { name: 'www.example' })
    const { stretches } = readCapture(pcap([udp(tv, server, d)]))
    assert.deepEqual(
      stretches.map(({ host, application }) => [host, application]),
      [['www.example', 'quic']],
    )
  }
})

test('the versions that encrypt it: one with a message of its own, two with that of TLS', () => {
  const [q50, t50, t51] = [0x51303530, 0x54303530, 0x54303531]
  const messages = [
    [q50, chloMessage({ SNI: 'q.example' }), 'q.example'],
    [t50, helloMessage('t.example'), 't.example'],
    [t51, helloMessage('u.example'), 'u.example'],
  ] as const
  for (const [version, message, name] of messages) {
    const d = sealed(version, message)
    assert.ok(looksLikeQuic(d, 0, d.length))
    assert.deepEqual(new QuicHello().push(d, 0, d.length), { name })
  }
})

test('a message that is cut, lies about its entries or has no name gives none', () => {
  const message = chloMessage({ PAD: '-'.repeat(40), SNI: 'a.example' })
  assert.equal(chlo(message, 0, message.length - 1), 'more')
  assert.equal(chlo(message, 0, 20), 'more')
  const backwards = Buffer.from(message)
  backwards.writeUInt32LE(2, 20)
  assert.equal(chlo(backwards, 0, backwards.length), null)
  const crowded = Buffer.from(message)
  crowded.writeUInt16LE(60_000, 4)
  assert.equal(chlo(crowded, 0, crowded.length), null)
  const nameless = chloMessage({ VER: 'Q043' })
  assert.deepEqual(chlo(nameless, 0, nameless.length), { name: null })
  const cut = upToQ43('Q043', message).subarray(0, 60)
  assert.equal(gquicHello(cut, 0, cut.length), null)
})

test('what only mentions a version is none of it', () => {
  const message = chloMessage({ SNI: 'a.example' })
  const other = upToQ43('Q043', message)
  other[0] = 0x08
  assert.equal(looksLikeGquic(other, 0, other.length), false)
  const text = Buffer.concat([Buffer.from('........ Q043 CHLO'), message, Buffer.alloc(40)])
  assert.equal(looksLikeGquic(text, 0, text.length), false)
})
