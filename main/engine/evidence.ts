import type { ContactEvent, SightingEvent } from '../../shared/model/timeline.ts'
import { type ContactTable, contactTable } from './ledger/contacts.ts'
import type { Ledger } from './ledger/open.ts'
import type { Identify } from './network-edge.ts'
import type { Classifier } from './outbound/classify/classify.ts'
import { DayContacts } from './outbound/day-contacts.ts'
import { type ImportReport, importEvidence } from './outbound/import-evidence.ts'
import type { CapturedStatement, Format } from './outbound/reader.ts'

/** Strings outbound evidence together: files in, devices identified from captured talk, contacts kept. */

export interface EvidenceParts {
  ledger: Ledger
  identify: Identify
  /** Records sightings as any other event. */
  record(events: SightingEvent[]): unknown
  /** Judges contacts that were imported, oldest first. */
  judge(contacts: ContactEvent[]): void
  now(): number
  classifier: Classifier
}

export interface EvidenceDesk {
  contacts: ContactTable
  classifier: Classifier
  importFiles(
    paths: readonly string[],
    options?: {
      format?: Format
      signal?: AbortSignal
      onProgress?: (file: string, bytes: number, size: number) => void
    },
  ): Promise<ImportReport>
}

export function evidenceDesk(parts: EvidenceParts): EvidenceDesk {
  const contacts = contactTable(parts.ledger)
  const known = parts.classifier
  return {
    contacts,
    classifier: known,
    async importFiles(paths, options = {}) {
      const days = new DayContacts()
      const report = await importEvidence(paths, {
        ...options,
        onKept(batches) {
          for (const batch of batches) if (days.add(batch)) parts.judge(days.take())
        },
        store: contacts,
        classify: known.classify,
        now: parts.now,
        onHeard: (statements) => void parts.record(sightingsOf(statements, parts.identify)),
      })
      contacts.attribute()
      parts.judge(days.take())
      contacts.rollUp(parts.now())
      return report
    },
  }
}

const DAY_MS = 86_400_000

/** What captured devices said, as sightings: all that one address said in a day is judged together. */
export function sightingsOf(statements: readonly CapturedStatement[], identify: Identify): SightingEvent[] {
  const groups = new Map<string, CapturedStatement[]>()
  for (const statement of statements) {
    const key = `${Math.floor(statement.at / DAY_MS)}|${statement.ip}|${statement.mac ?? ''}`
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const { ip, mac } = group[0]!
      const at = group.reduce((latest, s) => Math.max(latest, s.at), 0)
      return identify({ ip, mac, interface: 'capture', at }, group)
    })
    .sort((x, y) => Date.parse(x.at) - Date.parse(y.at))
}
