import { isPcapMagic } from './pcap-file.ts'
import { PCAPNG_SECTION } from './pcapng-file.ts'

/** Which capture format starts with these bytes; `null` when it is none. */
export function containerOf(head: Buffer): 'pcap' | 'pcapng' | null {
  if (head.length < 4) return null
  const magic = head.readUInt32BE(0)
  if (magic === PCAPNG_SECTION) return 'pcapng'
  return isPcapMagic(magic) ? 'pcap' : null
}
