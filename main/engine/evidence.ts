import type { ImportReport } from '../../shared/model/import-report.ts'
import type { ContactEvent, SightingEvent } from '../../shared/model/timeline.ts'
import { type ContactTable, contactTable } from './ledger/contacts.ts'
import type { Ledger } from './ledger/open.ts'
import type { Identify } from './network-edge.ts'
import type { Classifier } from './outbound/classify/classify.ts'
import { DayContacts } from './outbound/day-contacts.ts'
import type { FollowOptions } from './outbound/follow/live-source.ts'
import { type ImportOptions, importEvidence } from './outbound/import-evidence.ts'
import type { CapturedStatement, Format } from './outbound/reader.ts'

/** Strings outbound evidence together: files in, devices identified from captured talk, contacts kept. */

export interface EvidenceParts {
  ledger: Ledger
  identify: Identify
  /** Records sightings as any other event. */
  record(events: SightingEvent[]): unknown
  /** Judges contacts that were imported, oldest first. */
  judge(contacts: Iterable<ContactEvent>): void
  now(): number
  classifier: Classifier
}

export interface EvidenceDesk {
  contacts: ContactTable
  classifier: Classifier
  /** Imports files; one import waits for the one before it, so that no file is counted by two at once. */
  importFiles(
    paths: readonly string[],
    options?: Pick<ImportOptions, 'signal' | 'onProgress' | 'source'> & { format?: Format },
  ): Promise<ImportReport>
  /** What a followed source needs to keep and judge what it hears. */
  following(): Pick<FollowOptions, 'store' | 'classify' | 'now' | 'onHeard' | 'onKept'>
}

export function evidenceDesk(parts: EvidenceParts): EvidenceDesk {
  const contacts = contactTable(parts.ledger)
  const known = parts.classifier
  const shared = {
    store: contacts,
    classify: known.classify,
    now: parts.now,
    onHeard: (statements: CapturedStatement[]) => void parts.record(sightingsOf(statements, parts.identify)),
  }
  let before: Promise<unknown> = Promise.resolve()

  async function importNow(
    paths: readonly string[],
    options: NonNullable<Parameters<EvidenceDesk['importFiles']>[1]>,
  ): Promise<ImportReport> {
    const days = new DayContacts()
    try {
      return await importEvidence(paths, {
        ...options,
        ...shared,
        onKept(batches) {
          for (const batch of batches) days.add(batch)
          if (days.isFull) parts.judge(days.takeDays())
        },
      })
    } finally {
      contacts.attribute()
      parts.judge(days.take())
      contacts.rollUp(parts.now())
    }
  }

  return {
    contacts,
    classifier: known,
    importFiles(paths, options = {}) {
      const done = before.then(() => importNow(paths, options))
      before = done.catch(() => undefined)
      return done
    },
    following: () => ({
      ...shared,
      onKept(batches) {
        const days = new DayContacts()
        for (const batch of batches) days.add(batch)
        contacts.attribute()
        parts.judge(days.take())
        contacts.rollUp(parts.now())
      },
    }),
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
