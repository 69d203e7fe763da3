import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dnsQuery, helloMessage, records, type Side, tcp, udp } from '../testing/frames.ts'
import { Packets } from './packets.ts'
import { isPlainFrame } from './plain-frame.ts'
import type { Stretch } from './stretch.ts'

const sides = [
  { mac: '02:00:5e:00:00:21', ip: '192.168.1.21' },
  { mac: '02:00:5e:00:00:22', ip: '192.168.1.22' },
  { mac: '02:00:5e:00:00:01', ip: '198.51.100.7' },
  { mac: '02:00:5e:00:00:01', ip: '203.0.113.9' },
  { mac: 'ff:ff:ff:ff:ff:ff', ip: '192.168.1.255' },
  { mac: '01:00:5e:00:00:fb', ip: '224.0.0.251' },
]
const tv: Side = { ...sides[0]!, port: 40_000 }
const server: Side = { ...sides[2]!, port: 443 }
const side = fc.record({
  who: fc.constantFrom(...sides),
  port: fc.constantFrom(443, 443, 40_000, 40_000, 80, 53, 5353, 4789),
})
/** A DTLS ClientHello (RFC 6347, 4.2.1): a hello with an empty cookie, in one fragment. */
const hello = helloMessage('dtls.vendor.example').subarray(4)
const dtls = Buffer.concat([
  Buffer.from([22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.from([1, 0, 0, hello.length + 1, 0, 0, 0, 0, 0, 0, 0, hello.length + 1]),
  hello.subarray(0, 35),
  Buffer.from([0]),
  hello.subarray(35),
])
const vxlan = Buffer.concat([Buffer.from([8, 0, 0, 0, 0, 0, 1, 0]), tcp(tv, server, 1, 24, Buffer.alloc(9))])
const payload = fc.constantFrom(
  dtls,
  vxlan,
  Buffer.alloc(0),
  Buffer.alloc(40, 1),
  records(helloMessage('api.vendor.example')),
  Buffer.from('GET / HTTP/1.1\r\nHost: plain.vendor.example\r\n\r\n'),
  dnsQuery(1, 'asked.vendor.example'),
)
const said = fc.record({
  from: side,
  to: side,
  flags: fc.constantFrom(0, 2, 16, 16, 16, 17, 18, 24),
  data: payload,
  after: fc.constantFrom(1, 1, 60_000, 180_000, 3_000_000),
  turn: fc.constantFrom('another', 'again', 'answer', 'answer'),
  /** Bytes by which the packet states another length than it has. */
  misstated: fc.constantFrom(0, 0, 0, 0, -15, -45, 10),
  kept: fc.constantFrom(0, 0, 60),
  hasMac: fc.constantFrom(true, true, false),
})

/** A frame with a tag behind its MACs (IEEE 802.1Q), which is never plain. */
const tagged = (frame: Buffer) =>
  Buffer.concat([frame.subarray(0, 12), Buffer.from([0x81, 0, 0, 7]), frame.subarray(12)])

test('what plain frames say is what the same packets say that are taken apart', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 40, size: 'max' }), fc.boolean(), (all, isTcp) => {
      const readers = [reader(), reader()]
      let time = Date.UTC(2026, 0, 5, 10)
      let ends: { from: Side; to: Side } = { from: tv, to: server }
      for (const { from, to, flags, data, after, turn, misstated, kept, hasMac } of all) {
        time += after
        ends = {
          another: { from: { ...from.who, port: from.port }, to: { ...to.who, port: to.port } },
          again: ends,
          answer: { from: ends.to, to: ends.from },
        }[turn]
        const whole = isTcp ? tcp(ends.from, ends.to, 100, flags, data) : udp(ends.from, ends.to, data)
        whole.writeUInt16BE(Math.max(0, whole.readUInt16BE(16) + misstated), 16)
        if (!hasMac) whole.fill(0, 0, 12)
        const frame = kept > 0 ? whole.subarray(0, kept) : whole
        if (isPlainFrame(frame, 0, frame.length)) plain++
        const [one, other] = [frame, tagged(frame)]
        readers[0]!.packets.frame(one, 0, one.length, whole.length, time, 1)
        readers[1]!.packets.frame(other, 0, other.length, whole.length, time, 1)
      }
      assert.deepEqual(readers[0]!.told(), readers[1]!.told())
    }),
    { numRuns: 400 },
  )
  assert.ok(plain > 1000, `${plain} plain frames`)
})

function reader() {
  const said: unknown[] = []
  const packets = new Packets({
    stretch: (s: Stretch) => void said.push({ ...s }),
    asked: (asked) => void said.push({ ...asked }),
    lanTalk: ({ kind, ip, mac }) => void said.push({ kind, ip, mac }),
  })
  return {
    packets,
    told() {
      packets.report()
      return [said, { ...packets.skipped }]
    },
  }
}
