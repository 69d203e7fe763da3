import { statSync } from 'node:fs'
import { detectFormat } from './detect-format.ts'
import { EvidenceFile } from './evidence-file.ts'
import type { Format } from './reader.ts'

/** Formats that say which hardware had which address when. */
const TELLING: ReadonlySet<Format> = new Set(['leases', 'pcap', 'pcapng'])

/**
 * Whether a file tells whose the addresses are that flows and logs speak of. False as well for one that cannot be read: why,
 * its own import says.
 */
async function tellsHolders(path: string): Promise<boolean> {
  try {
    if (!statSync(path).isFile()) return false
    const format = detectFormat((await EvidenceFile.open(path)).head)?.format
    return format !== undefined && TELLING.has(format)
  } catch {
    return false
  }
}

/** The places of `order` with those of such files first, else as they were: who held an address must be known by then. */
export async function holdersFirst(paths: readonly string[], order: readonly number[]): Promise<number[]> {
  if (paths.length < 2) return [...order]
  const first = new Set<number>()
  for (const place of order) if (await tellsHolders(paths[place]!)) first.add(place)
  return [...order.filter((place) => first.has(place)), ...order.filter((place) => !first.has(place))]
}
