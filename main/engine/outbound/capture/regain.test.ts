import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pcap, server, tcp, tv } from '../testing/frames.ts'
import type { CaptureContainer, OnFrame } from './container.ts'
import { PcapContainer } from './pcap-file.ts'
import { PcapngContainer } from './pcapng-file.ts'

const FRAMES = Array.from({ length: 12 }, (_, n) => tcp(tv, server, n, 24, Buffer.alloc(30 + n, n)))
const START = Date.UTC(2026, 0, 5, 10)

/** One section with one interface of Ethernet, and the frames in enhanced packet blocks a millisecond apart. */
function pcapng(frames: readonly Buffer[]): Buffer {
  const block = (type: number, fields: number[], data: Buffer = Buffer.alloc(0)) => {
    const body = Buffer.concat([...fields.map(le32), data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    const length = le32(body.length + 12)
    return Buffer.concat([le32(type), length, body, length])
  }
  const le32 = (n: number) => Buffer.from(Uint32Array.of(n).buffer)
  const packets = frames.map((frame, n) => {
    const ticks = (START + n) * 1000
    return block(6, [0, Math.floor(ticks / 2 ** 32), ticks % 2 ** 32, frame.length, frame.length], frame)
  })
  return Buffer.concat([
    block(0x0a0d0d0a, [0x1a2b3c4d, 1, 0xffff_ffff, 0xffff_ffff]),
    block(1, [1, 0]),
    ...packets,
  ])
}

const FORMATS: [string, (frames: readonly Buffer[]) => Buffer, new (on: OnFrame) => CaptureContainer][] = [
  ['pcap', (frames) => pcap(frames, START), PcapContainer],
  ['pcapng', pcapng, PcapngContainer],
]

/** Which frames are found, by their number, with their time since the start; handed over in windows that end anywhere. */
function found(bytes: Buffer, window: number, Container: (typeof FORMATS)[number][2]) {
  const frames: string[] = []
  const container = new Container((data, at, end, _length, time) => {
    const n = FRAMES.findIndex((frame) => frame.equals(data.subarray(at, end)))
    frames.push(`${n} ${Math.round(time - START)}`)
  })
  let used = 0
  for (let end = window; end < bytes.length + window; end += window)
    used = container.push(bytes, used, Math.min(end, bytes.length))
  return { frames, damaged: container.damaged, broken: container.broken, left: bytes.length - used }
}

const ALL = FRAMES.map((_, n) => `${n} ${n}`)

for (const [name, write, Container] of FORMATS)
  test(`${name}: what lies behind damage is read, wherever windows end`, () => {
    const whole = write(FRAMES)
    // The sixth frame begins here.
    const middle = write(FRAMES.slice(0, 5)).length
    const damages: [string, Buffer][] = [
      [
        'overwritten',
        Buffer.concat([whole.subarray(0, middle), Buffer.alloc(60, 0xee), whole.subarray(middle + 60)]),
      ],
      ['lost', Buffer.concat([whole.subarray(0, middle), whole.subarray(middle + 23)])],
      [
        'inserted',
        Buffer.concat([whole.subarray(0, middle), Buffer.alloc(333, 0xee), whole.subarray(middle)]),
      ],
    ]
    for (const [kind, bytes] of damages)
      for (const window of [bytes.length, 700, 64, 7]) {
        const { frames, damaged, broken, left } = found(bytes, window, Container)
        const expected = kind === 'inserted' ? ALL : ALL.filter((one) => one !== '5 5')
        assert.deepEqual([frames, damaged, broken, left], [expected, 1, null, 0], `${kind}, ${window}`)
      }
  })
