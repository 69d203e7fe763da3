/** Talk meant for everyone nearby, in which devices say what they are. */

/** A datagram to everyone nearby (mDNS, SSDP, DHCP) or an ARP statement, with who sent it. */
export interface LanTalk {
  kind: 'mdns' | 'ssdp' | 'dhcp' | 'arp'
  at: number
  /** The sender's address as a number, and as text. */
  source: number
  ip: string
  mac: string | null
  data: Buffer
  from: number
  end: number
}

/** Ports of talk that stays in the network: mDNS (RFC 6762), SSDP (UPnP DA 2.0), DHCP (RFC 2131). */
const KINDS = new Map<number, LanTalk['kind']>([
  [5353, 'mdns'],
  [1900, 'ssdp'],
  [67, 'dhcp'],
  [68, 'dhcp'],
])
/** The same ports as a table: it is asked twice for every datagram. */
const IS_LAN_PORT = new Uint8Array(65_536)
for (const port of KINDS.keys()) IS_LAN_PORT[port] = 1

/** What a UDP datagram between these ports is; `null` when it is no such talk. */
export function lanTalkKind(sourcePort: number, destinationPort: number): LanTalk['kind'] | null {
  if (IS_LAN_PORT[destinationPort] !== 1 && IS_LAN_PORT[sourcePort] !== 1) return null
  return KINDS.get(destinationPort) ?? KINDS.get(sourcePort) ?? null
}
