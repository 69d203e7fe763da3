import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sealedQuic } from '../testing/frames.ts'
import { looksLikeQuic, QuicHello } from './quic-initial.ts'
import { versionOf } from './quic-keys.ts'

/** The client Initial of RFC 9001, appendix A.2: an unprotected header, then a ClientHello for example.com. */
const CRYPTO = `060040f1010000ed0303ebf8fa56f12939b9584a3896472ec40bb863cfd3e868
04fe3a47f06a2b69484c00000413011302010000c000000010000e00000b6578
616d706c652e636f6dff01000100000a00080006001d00170018001000070005
04616c706e000500050100000000003300260024001d00209370b2c9caa47fba
baf4559fedba753de171fa71f50f1ce15d43e994ec74d748002b000302030400
0d0010000e0403050306030203080408050806002d00020101001c0002400100
3900320408ffffffffffffffff05048000ffff07048000ffff08011001048000
75300901100f088394c8f03e51570806048000ffff`.replaceAll('\n', '')

/** Key, iv and header protection key of the same appendix, A.1. */
const KEY = Buffer.from('1f369613dd76d5467730efcbe3b1a22d', 'hex')
const IV = Buffer.from('fa044b2f42a3fd3b46fb255c', 'hex')
const HP = Buffer.from('9f50449e04a0e810283a1e9933adedd2', 'hex')

/** Protects a payload as A.2 does, with the packet number given; `id` stands for its connection ID. */
function initial(payload: Buffer, number: number, id = '8394c8f03e515708'): Buffer {
  const header = Buffer.from(`c30000000108${id}0000449e00000000`, 'hex')
  header.writeUInt32BE(number, header.length - 4)
  const padded = Buffer.concat([payload, Buffer.alloc(1162 - payload.length)])
  return sealedQuic(header, padded, { key: KEY, iv: IV, hp: HP })
}

test('the client Initial of RFC 9001, A.2 names example.com', () => {
  const packet = initial(Buffer.from(CRYPTO, 'hex'), 2)
  assert.equal(packet.subarray(0, 8).toString('hex'), 'c000000001088394')
  assert.ok(looksLikeQuic(packet, 0, packet.length))
  assert.deepEqual(new QuicHello().push(packet, 0, packet.length), { name: 'example.com' })
})

test('a hello shuffled over two datagrams is put together', () => {
  const hello = Buffer.from(CRYPTO, 'hex').subarray(4)
  const frame = (from: number, to: number) =>
    Buffer.concat([
      Buffer.from([6, 0x40 | (from >> 8), from & 255, 0x40 | ((to - from) >> 8), (to - from) & 255]),
      hello.subarray(from, to),
    ])
  const quic = new QuicHello()
  const late = initial(Buffer.concat([frame(200, hello.length), Buffer.from([1])]), 3)
  const early = initial(Buffer.concat([frame(90, 200), frame(0, 90)]), 4)
  assert.equal(quic.push(late, 0, late.length), 'more')
  assert.deepEqual(quic.push(early, 0, early.length), { name: 'example.com' })
})

test('the rest of a hello under the connection ID that the server chose is read with the keys of the first', () => {
  const bytes = Buffer.from(CRYPTO, 'hex')
  const frame = (from: number, to: number) =>
    Buffer.concat([Buffer.from([6, 0x40, from, 0x40, to - from]), bytes.subarray(4 + from, 4 + to)])
  const quic = new QuicHello()
  const first = initial(frame(0, 100), 0)
  const rest = initial(frame(100, bytes.length - 4), 1, '0102030405060708')
  assert.equal(quic.push(first, 0, first.length), 'more')
  assert.deepEqual(quic.push(rest, 0, rest.length), { name: 'example.com' })
})

test('each version is read with its own keys, one that asks which there are with those of draft 29', () => {
  const salt = (version: number) => versionOf(version)?.salt.toString('hex').slice(0, 8)
  const [v1, v2, draft29, draft23] = ['38762cf7', '0dede3de', 'afbfec28', 'c3eef712']
  const found = [1, 0x6b3343cf, 0xff000022, 0xff00001d, 0xff00001b, 0xfaceb002, 0x0a0a0a0a, 0xfa1ada5a]
  assert.deepEqual(found.map(salt), [v1, v2, v1, draft29, draft23, draft23, draft29, draft29])
  assert.deepEqual([0xff020000, 0x709a50c4].map(salt), ['a707c203', 'a707c203'])
  for (const other of [0, 2, 0xff000023, 0x51303433]) assert.equal(versionOf(other), null)
})

test('a damaged Initial gives nothing and does not throw', () => {
  const packet = initial(Buffer.from(CRYPTO, 'hex'), 2)
  packet[60]! ^= 1
  assert.equal(new QuicHello().push(packet, 0, packet.length), 'more')
})
