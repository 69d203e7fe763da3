import { statSync } from 'node:fs'
import { PcapContainer } from './capture/pcap-file.ts'
import { PcapngContainer } from './capture/pcapng-file.ts'
import { detectFormat } from './detect-format.ts'
import { EvidenceFile } from './evidence-file.ts'

/** Puts first what says which hardware had which address when: leases, and captures in the order they were made. */

/** When the first packet in the head of a capture came, in milliseconds; 0 where the head holds none. */
function firstPacketAt(head: Buffer, format: 'pcap' | 'pcapng'): number {
  let first = 0
  const Container = format === 'pcap' ? PcapContainer : PcapngContainer
  const container = new Container((_data, _at, _end, _length, time) => {
    first ||= time
  })
  container.push(head, 0, head.length)
  return first
}

/**
 * When a file comes that tells whose the addresses are that flows and logs speak of: the lower, the earlier. `null` for all
 * others, also for one that cannot be read: why, its own import says.
 */
async function turnOf(path: string): Promise<number | null> {
  try {
    if (!statSync(path).isFile()) return null
    const { head } = await EvidenceFile.open(path)
    const format = detectFormat(head)?.format
    if (format === 'leases') return Number.NEGATIVE_INFINITY
    return format === 'pcap' || format === 'pcapng' ? firstPacketAt(head, format) : null
  } catch {
    return null
  }
}

/** The places of `order` with those of such files first, else as they were: who held an address must be known by then. */
export async function holdersFirst(paths: readonly string[], order: readonly number[]): Promise<number[]> {
  if (paths.length < 2) return [...order]
  const turns = new Map<number, number>()
  for (const place of order) {
    const turn = await turnOf(paths[place]!)
    if (turn !== null) turns.set(place, turn)
  }
  const first = [...turns].sort(([, x], [, y]) => (x === y ? 0 : x - y)).map(([place]) => place)
  return [...first, ...order.filter((place) => !turns.has(place))]
}
