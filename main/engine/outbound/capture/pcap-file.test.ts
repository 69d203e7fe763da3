import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helloMessage, pcap, records, server, tcp, tv } from '../testing/frames.ts'
import { PcapContainer } from './pcap-file.ts'

const frame = tcp(tv, server, 99, 2, records(helloMessage('api.vendor.example')))
const START = Date.UTC(2026, 0, 5, 10)

/** A capture of one frame in big-endian nanoseconds, of another link type. */
function bigEndian(): Buffer {
  const head = Buffer.alloc(24 + 16)
  head.writeUInt32BE(0xa1b23c4d, 0)
  head.writeUInt16BE(2, 4)
  head.writeUInt16BE(4, 6)
  head.writeUInt32BE(262_144, 16)
  head.writeUInt32BE(101, 20)
  head.writeUInt32BE(START / 1000 + 9, 24)
  head.writeUInt32BE(500_000_000, 28)
  head.writeUInt32BE(frame.length - 14, 32)
  head.writeUInt32BE(frame.length, 36)
  return Buffer.concat([head, frame.subarray(14)])
}

/** Every frame's length, time since the start and link type, handed over in windows that end anywhere. */
function frames(bytes: Buffer, window: number) {
  const found: number[][] = []
  const container = new PcapContainer((_, at, end, length, time, link) =>
    found.push([end - at, length, time - START, link]),
  )
  let used = 0
  for (let end = window; used < bytes.length && end < bytes.length + window; end += window)
    used = container.push(bytes, used, Math.min(end, bytes.length))
  return { found, used, broken: container.broken }
}

test('captures put together with cat are read one after the other, whatever their byte order and link', () => {
  const bytes = Buffer.concat([
    pcap([frame, frame], START),
    bigEndian(),
    pcap([], START),
    pcap([frame], START),
  ])
  for (const window of [bytes.length, 1000, 33, 1]) {
    const { found, used, broken } = frames(bytes, window)
    assert.deepEqual(found, [
      [frame.length, frame.length, 0, 1],
      [frame.length, frame.length, 1, 1],
      [frame.length - 14, frame.length, 9500, 101],
      [frame.length, frame.length, 0, 1],
    ])
    assert.deepEqual([used, broken], [bytes.length, null])
  }
})

test('a record that only begins as a file header is a record', () => {
  const bytes = pcap([frame])
  bytes.writeUInt32LE(0xa1b2c3d4, 24)
  bytes.writeUInt32LE(0x00040002, 28)
  const { found, used } = frames(bytes, bytes.length)
  assert.deepEqual([found.length, used], [1, bytes.length])
})
