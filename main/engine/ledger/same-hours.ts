import { basename } from 'node:path'
import type { TimeSpan } from '../../../shared/time-spans.ts'
import type { Ledger } from './open.ts'

/**
 * Which other kinds of evidence saw the same hours. Nothing tells a connection in a capture from the same one in a log or
 * in NetFlow: both are counted, and whoever looks at the sums has to be told.
 */

/** The kinds of sources that count connections, by the format that stands for all that see the same. */
const SEEN_AS: Readonly<Record<string, string>> = {
  pcap: 'pcap',
  pcapng: 'pcap',
  capture: 'pcap',
  zeek: 'zeek',
  suricata: 'suricata',
  netflow: 'netflow',
  'netflow-udp': 'netflow',
  conntrack: 'conntrack',
}

interface SourceRow {
  kind: string
  name: string
}

/** The formats, sorted, of evidence kept of this time that counts connections and is not of this format. */
export function formatsOfSameTime(db: Ledger, format: string, { firstAt, lastAt }: TimeSpan): string[] {
  const own = SEEN_AS[format]
  if (own === undefined) return []
  const others = db
    .prepare<[number, number], SourceRow>(
      `SELECT DISTINCT e.kind, e.name FROM evidence_coverage c JOIN evidence_source e ON e.id = c.source_id
       WHERE c.first_at <= ? AND c.last_at >= ?`,
    )
    .all(lastAt, firstAt)
  return sorted(db, others, new Set([own]))
}

/** The formats, sorted, of evidence that counts connections and covers hours since `since` that this source covers too. */
export function formatsBeside(db: Ledger, source: SourceRow, since: number): string[] {
  const own = new Set(seenAs(db, source))
  if (own.size === 0) return []
  const others = db
    .prepare<[string, string, number], SourceRow>(
      `SELECT DISTINCT other.kind, other.name FROM evidence_source e JOIN evidence_coverage a ON a.source_id = e.id
       JOIN evidence_coverage b ON b.source_id <> a.source_id AND b.first_at <= a.last_at AND b.last_at >= a.first_at
       JOIN evidence_source other ON other.id = b.source_id
       WHERE e.kind = ? AND e.name = ? AND a.last_at >= ?`,
    )
    .all(source.kind, source.name, since)
  return sorted(db, others, own)
}

const sorted = (db: Ledger, sources: readonly SourceRow[], own: ReadonlySet<string>): string[] =>
  [...new Set(sources.flatMap((source) => seenAs(db, source)).filter((format) => !own.has(format)))].sort()

/** A log that is followed goes by its path: what it is stands with the marks of how far it was read. */
function seenAs(db: Ledger, { kind, name }: SourceRow): string[] {
  const formats =
    kind === 'logfile'
      ? db
          .prepare<[string], string>('SELECT DISTINCT format FROM import_mark WHERE name = ?')
          .pluck()
          .all(basename(name))
      : [kind]
  return formats.flatMap((format) => SEEN_AS[format] ?? [])
}
