/** What a capture of the laptop's own interface says about what it did, read without any of the product's decoders. */
export interface Conduct {
  /** TCP connections it opened, and datagrams to one host but for the sweep's, as `address:port`. */
  asked: string[]
  /** Frames to addresses that are neither of the network nor one of the two multicast groups. */
  astray: string[]
  /** Octets that came to it over TCP. */
  tcpBytes: number
  /** Frames in all: an empty capture proves nothing. */
  frames: number
}

const IPV4 = 0x0800
const IPV6 = 0x86dd
const TCP = 6
const UDP = 17
/** RFC 863: what the address sweep knocks on. */
const DISCARD = 9
const SYN = 0x02
const ACK = 0x10

/** Reads a pcap file of Ethernet frames (the classic format, microseconds, this machine's byte order). */
export function conductIn(
  pcap: Buffer,
  own: { mac: string; network: string; groups: readonly string[] },
): Conduct {
  const conduct: Conduct = { asked: [], astray: [], tcpBytes: 0, frames: 0 }
  const mac = Buffer.from(own.mac.replaceAll(':', ''), 'hex')
  for (let at = 24; at + 16 <= pcap.length; ) {
    const kept = pcap.readUInt32LE(at + 8)
    const frame = pcap.subarray(at + 16, at + 16 + kept)
    at += 16 + kept
    conduct.frames++
    const mine = frame.subarray(6, 12).equals(mac)
    const packet = read(frame)
    if (!packet) continue
    if (!mine) {
      if (packet.protocol === TCP) conduct.tcpBytes += packet.payload
      continue
    }
    const group = own.groups.includes(packet.to)
    const near = packet.to.startsWith(own.network) || packet.to.includes(':')
    if (!group && !near) conduct.astray.push(`${packet.to} port ${packet.port}`)
    const opens = packet.protocol === TCP && (packet.flags & (SYN | ACK)) === SYN
    const datagram = packet.protocol === UDP && !group && !/^ff/.test(packet.to) && packet.port !== DISCARD
    if (opens || datagram) conduct.asked.push(`${packet.to}:${packet.port}`)
  }
  return conduct
}

/** How many frames a pcap file holds. */
export function framesIn(pcap: Buffer): number {
  let frames = 0
  for (let at = 24; at + 16 <= pcap.length; at += 16 + pcap.readUInt32LE(at + 8)) frames++
  return frames
}

function read(frame: Buffer) {
  if (frame.length < 34) return null
  const type = frame.readUInt16BE(12)
  if (type === IPV4) {
    const header = (frame[14]! & 15) * 4
    const rest = frame.readUInt16BE(16) - header
    const to = frame.subarray(30, 34).join('.')
    return transport(frame, 14 + header, frame[23]!, to, rest)
  }
  if (type !== IPV6 || frame.length < 54) return null
  const to = Array.from({ length: 8 }, (_, i) => frame.readUInt16BE(38 + 2 * i).toString(16)).join(':')
  return transport(frame, 54, frame[20]!, to, frame.readUInt16BE(18))
}

function transport(frame: Buffer, at: number, protocol: number, to: string, length: number) {
  if ((protocol !== TCP && protocol !== UDP) || frame.length < at + (protocol === TCP ? 14 : 4)) return null
  const port = frame.readUInt16BE(at + 2)
  if (protocol === UDP) return { to, protocol, port, flags: 0, payload: length - 8 }
  return { to, protocol, port, flags: frame[at + 13]!, payload: length - (frame[at + 12]! >> 4) * 4 }
}
