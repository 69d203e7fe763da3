import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dnsAnswer, dnsQuery, ethernet, ipv6, pcap, router, server, tcp, tv, udp } from '../testing/frames.ts'
import { readCapture as read } from '../testing/read-capture.ts'

const lamp = { ...tv, mac: '02:00:5e:00:00:22', ip: '192.168.1.22' }
const asks = (of: typeof tv, name: string) => udp(of, router, dnsQuery(1, name))
const answers = (to: typeof tv, name: string) => udp(router, to, dnsAnswer(1, name, [], server.ip))
const askedIn = (frames: readonly Buffer[]) => read(pcap(frames)).asked.map(({ name }) => name)

/** The answer of one AAAA record with this address. */
function answerV6(name: string, address: string): Buffer {
  const whole = dnsAnswer(1, name, [], '0.0.0.0')
  const head = Buffer.from(whole.subarray(0, whole.length - 14))
  return Buffer.concat([head, Buffer.from('001c0001000000000010', 'hex'), Buffer.from(address, 'hex')])
}

test('the same question of two devices, by the same number and port, is a lookup of each', () => {
  assert.deepEqual(askedIn([asks(tv, 'a.example'), asks(lamp, 'a.example')]), ['a.example', 'a.example'])
  const crossed = [asks(tv, 'a.example'), asks(lamp, 'b.example'), answers(tv, 'a.example')]
  assert.deepEqual(askedIn([...crossed, answers(lamp, 'b.example')]), ['a.example', 'b.example'])
})

test('a question that comes again within a minute is the same one, and later another', () => {
  const frames = new Array<Buffer>(130_000).fill(Buffer.alloc(14))
  for (const ms of [0, 2_000, 129_999]) frames[ms] = asks(tv, 'a.example')
  assert.deepEqual(askedIn(frames), ['a.example', 'a.example'])
})

test('a device that asks over IPv4 and connects over IPv6 connects to the name it asked for', () => {
  const far = '20010db8000000000000000000000007'
  const own = '20010db8000100000000000000000021'
  const answer = udp(router, tv, answerV6('six.example', far))
  const syn = tcp(tv, server, 99, 2).subarray(34)
  const connects = (of: typeof tv) => ethernet(of, router, ipv6(own, far, 6, syn), 0x86dd)
  const hostOf = (frames: readonly Buffer[]) =>
    read(pcap(frames)).stretches.find(({ protocol }) => protocol === 'tcp')?.host
  assert.equal(hostOf([asks(tv, 'six.example'), answer, connects(tv)]), 'six.example')
  assert.equal(hostOf([asks(tv, 'six.example'), answer, connects(lamp)]), null)
})

test('the hundredth address of an answer has its name, too', () => {
  const record = (n: number) => Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 198, 51, 100, n])
  const question = dnsQuery(1, 'many.example')
  question.writeUInt16BE(0x8180, 2)
  question.writeUInt16BE(100, 6)
  const all = Array.from({ length: 100 }, (_, n) => record(n + 1))
  const frames = [
    udp(router, tv, Buffer.concat([question, ...all])),
    tcp(tv, { ...server, ip: '198.51.100.100' }, 99, 2),
  ]
  assert.equal(read(pcap(frames)).stretches.find(({ protocol }) => protocol === 'tcp')?.host, 'many.example')
})

test('what stands behind a fragment header is stepped over; fragments in fragments come to an end', () => {
  const [own, peer] = ['fe800000000000000000000000000021', 'fe800000000000000000000000000001']
  const asked = asks(tv, 'piece.example').subarray(34)
  const whole = Buffer.concat([Buffer.from('1100010400000000', 'hex'), asked])
  const piece = (at: number, end: number) => {
    const head = Buffer.from('3c00000000000005', 'hex')
    head.writeUInt16BE(at | (end < whole.length ? 1 : 0), 2)
    return ethernet(tv, router, ipv6(own, peer, 44, Buffer.concat([head, whole.subarray(at, end)])), 0x86dd)
  }
  assert.deepEqual(askedIn([piece(0, 24), piece(24, whole.length)]), ['piece.example'])
  const nested = Buffer.alloc(60_000, Buffer.from('2c00000000000005', 'hex'))
  assert.deepEqual(askedIn([ethernet(tv, router, ipv6(own, peer, 44, nested), 0x86dd)]), [])
})
