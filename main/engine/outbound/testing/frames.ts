import { createCipheriv, type KeyObject } from 'node:crypto'

/** Builds small captures in memory for tests: Ethernet, IPv4, UDP, TCP, DNS, a ClientHello, and a pcap around them. */

const be16 = (n: number) => Buffer.from([(n >> 8) & 255, n & 255])
const be32 = (n: number) => Buffer.from([(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255])

export interface Side {
  mac: string
  ip: string
  port: number
}

/** A television, the router it asks for names, and a server beyond that router. */
export const tv: Side = { mac: '02:00:5e:00:00:21', ip: '192.168.1.21', port: 40_000 }
export const router: Side = { mac: '02:00:5e:00:00:01', ip: '192.168.1.1', port: 53 }
export const server: Side = { mac: router.mac, ip: '198.51.100.7', port: 443 }

const macBytes = (mac: string) => Buffer.from(mac.replaceAll(':', ''), 'hex')
const ipBytes = (ip: string) => Buffer.from(ip.split('.').map(Number))

/** An IPv4 packet; `fragment` is the flags-and-offset word (RFC 791, 3.1). */
export function ipv4(
  from: Side,
  to: Side,
  protocol: number,
  payload: Buffer,
  options: { id?: number; fragment?: number } = {},
): Buffer {
  const { id = 1, fragment = 0 } = options
  return Buffer.concat([
    Buffer.from([0x45, 0]),
    be16(20 + payload.length),
    be16(id),
    be16(fragment),
    Buffer.from([64, protocol, 0, 0]),
    ipBytes(from.ip),
    ipBytes(to.ip),
    payload,
  ])
}

/** An IPv6 packet; addresses as 32 hexadecimal digits. */
export const ipv6 = (from: string, to: string, next: number, payload: Buffer) =>
  Buffer.concat([
    Buffer.from([0x60, 0, 0, 0]),
    be16(payload.length),
    Buffer.from([next, 64]),
    Buffer.from(from + to, 'hex'),
    payload,
  ])

export const ethernet = (from: Side, to: Side, packet: Buffer, type = 0x0800) =>
  Buffer.concat([macBytes(to.mac), macBytes(from.mac), be16(type), packet])

export const udpDatagram = (from: Side, to: Side, data: Buffer) =>
  Buffer.concat([be16(from.port), be16(to.port), be16(8 + data.length), be16(0), data])

export const udp = (from: Side, to: Side, data: Buffer) =>
  ethernet(from, to, ipv4(from, to, 17, udpDatagram(from, to, data)))

/** Flags: 2 SYN, 16 ACK, 18 both, 24 with data. */
export function tcp(
  from: Side,
  to: Side,
  sequence: number,
  flags: number,
  data: Buffer = Buffer.alloc(0),
): Buffer {
  const segment = Buffer.concat([
    be16(from.port),
    be16(to.port),
    be32(sequence),
    be32(0),
    Buffer.from([0x50, flags]),
    be16(65_535),
    be32(0),
    data,
  ])
  return ethernet(from, to, ipv4(from, to, 6, segment))
}

const dnsName = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ])

export const dnsQuery = (id: number, name: string) =>
  Buffer.concat([be16(id), Buffer.from([1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), dnsName(name), be16(1), be16(1)])

/** An answer whose address stands behind a chain of aliases. */
export function dnsAnswer(id: number, name: string, aliases: readonly string[], ip: string): Buffer {
  const records: Buffer[] = []
  let owner = name
  for (const alias of aliases) {
    const data = dnsName(alias)
    records.push(dnsName(owner), be16(5), be16(1), be32(60), be16(data.length), data)
    owner = alias
  }
  records.push(dnsName(owner), be16(1), be16(1), be32(60), be16(4), ipBytes(ip))
  const head = Buffer.concat([
    be16(id),
    Buffer.from([0x81, 0x80]),
    be16(1),
    be16(aliases.length + 1),
    be16(0),
    be16(0),
  ])
  return Buffer.concat([head, dnsName(name), be16(1), be16(1), ...records])
}

/** A TLS ClientHello handshake message naming `host`, padded by an unknown extension of `padding` bytes. */
export function helloMessage(host: string, padding = 0): Buffer {
  const name = Buffer.from(host)
  const sni = Buffer.concat([
    be16(0),
    be16(name.length + 5),
    be16(name.length + 3),
    Buffer.from([0]),
    be16(name.length),
    name,
  ])
  const pad = Buffer.concat([be16(21), be16(padding), Buffer.alloc(padding)])
  const extensions = Buffer.concat([pad, sni])
  const body = Buffer.concat([
    Buffer.from([3, 3]),
    Buffer.alloc(32, 7),
    Buffer.from([0]),
    be16(2),
    be16(0x1301),
    Buffer.from([1, 0]),
    be16(extensions.length),
    extensions,
  ])
  return Buffer.concat([Buffer.from([1, 0]), be16(body.length), body])
}

/** A hello of Google's QUIC with these tags, in this order. */
export function chloMessage(tags: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(tags)
  let end = 0
  const table = entries.map(([tag, value]) => {
    const entry = Buffer.alloc(8)
    entry.write(tag, 'latin1')
    end += value.length
    entry.writeUInt32LE(end, 4)
    return entry
  })
  const head = Buffer.from('CHLO\0\0\0\0')
  head.writeUInt16LE(entries.length, 4)
  return Buffer.concat([head, ...table, ...entries.map(([, value]) => Buffer.from(value))])
}

/** Protects a QUIC packet (RFC 9001, 5), whose header ends with its number in four bytes. */
export function sealedQuic(
  header: Buffer,
  plain: Buffer,
  keys: { key: Buffer | KeyObject; iv: Buffer; hp: Buffer | KeyObject },
): Buffer {
  const nonce = Buffer.from(keys.iv)
  const number = header.readUInt32BE(header.length - 4)
  nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ number) >>> 0, 8)
  const seal = createCipheriv('aes-128-gcm', keys.key, nonce)
  seal.setAAD(header)
  const sealed = Buffer.concat([seal.update(plain), seal.final(), seal.getAuthTag()])
  const mask = createCipheriv('aes-128-ecb', keys.hp, null).update(sealed.subarray(0, 16))
  const hidden = Buffer.from(header)
  hidden[0]! ^= mask[0]! & 0x0f
  for (let i = 0; i < 4; i++) hidden[header.length - 4 + i]! ^= mask[1 + i]!
  return Buffer.concat([hidden, sealed])
}

/** The message in TLS records of at most `size` bytes each. */
export function records(message: Buffer, size = 16_000): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < message.length; at += size) {
    const part = message.subarray(at, at + size)
    parts.push(Buffer.from([22, 3, 1]), be16(part.length), part)
  }
  return Buffer.concat(parts)
}

/** A little-endian microsecond pcap; frames come a millisecond apart from `start` (ms), `kept` bytes of each are kept. */
export function pcap(
  frames: readonly Buffer[],
  start = Date.UTC(2026, 0, 5, 10),
  linkType = 1,
  kept = 262_144,
): Buffer {
  const head = Buffer.alloc(24)
  head.writeUInt32LE(0xa1b2c3d4, 0)
  head.writeUInt16LE(2, 4)
  head.writeUInt16LE(4, 6)
  head.writeUInt32LE(kept, 16)
  head.writeUInt32LE(linkType, 20)
  const body = frames.flatMap((frame, i) => {
    const record = Buffer.alloc(16)
    record.writeUInt32LE(Math.floor((start + i) / 1e3), 0)
    record.writeUInt32LE(((start + i) % 1e3) * 1e3, 4)
    record.writeUInt32LE(Math.min(kept, frame.length), 8)
    record.writeUInt32LE(frame.length, 12)
    return [record, frame.subarray(0, kept)]
  })
  return Buffer.concat([head, ...body])
}
