import { nameKey } from '../../shared/announcement.ts'
import { Fault } from '../../shared/fault.ts'
import type {
  ImportedPolicies,
  PolicyComparison,
  PolicyShelf,
  PolicyVersion,
  WatchedDocument,
} from '../../shared/ipc/schema.ts'
import type { PolicyEvent, TimelineEvent } from '../../shared/model/timeline.ts'
import { type ArchivedVersion, readArchivedVersion } from '../../shared/policy/open-terms-archive.ts'
import { diffPolicies } from '../../shared/policy/policy-diff.ts'
import { flagPolicyChange } from '../../shared/policy/policy-flags.ts'
import { type Clock, iso } from './clock.ts'
import type { Ledger } from './ledger/open.ts'
import { keepPolicy, policyText, policyVersions } from './ledger/policies.ts'
import { dropWatchedDocument, watchDocument, watchedDocuments } from './ledger/watched-documents.ts'
import type { vendorRecord } from './vendor-record.ts'

/** A document the owner pasted. */
export interface GivenPolicy {
  vendor: string
  document: string
  text: string
  url: string | null
}

/** Files somebody else archived, to be taken in as versions of one maker's documents. */
export interface GivenArchive {
  vendor: string
  document: string
  files: readonly { path: string; text: string }[]
}

export interface PolicyDeskParts {
  ledger: Ledger
  clock: Clock
  vendors: Pick<ReturnType<typeof vendorRecord>, 'namesOf' | 'owned'>
  /** Records and judges events, as whatever else is learned. */
  record(events: TimelineEvent[]): unknown
}

/** What makers publish: kept for ever, picked to be looked at again, laid side by side. */
export function policyDesk({ ledger, clock, vendors, record }: PolicyDeskParts) {
  const versionsOf = (vendor: string): PolicyVersion[] =>
    vendors
      .namesOf(vendor)
      .flatMap((name) => policyVersions(ledger, name))
      .filter((version, i, all) => all.findIndex(({ id }) => id === version.id) === i)

  /**
   * The name a document goes under: the one it is kept under, or else the one its devices state, for that is how
   * rules know that the owner has one.
   */
  function nameFor(vendor: string, document: string): string {
    const kept = versionsOf(vendor).find((version) => version.document === document)
    const owned = vendors.owned().find((one) => nameKey(one.vendor) === nameKey(vendor))
    return kept?.vendor ?? [...(owned?.stated ?? [])][0] ?? vendor
  }

  /** Keeps a version in its place in time. Only what is newer than all that is known is news. */
  function takeIn(event: PolicyEvent, newest: number): boolean {
    if (Date.parse(event.at) < newest) return keepPolicy(ledger, event).fresh
    const known = policyVersions(ledger, event.vendor).length
    record([event])
    return policyVersions(ledger, event.vendor).length > known
  }

  return {
    policies: versionsOf,

    /** Those with a document first, then by name. */
    policyShelves(): PolicyShelf[] {
      const watched = Map.groupBy(watchedDocuments(ledger), ({ vendor }) => nameKey(vendor))
      const versions = Map.groupBy(policyVersions(ledger), ({ vendor }) => nameKey(vendor))
      const owned = vendors.owned().map(({ vendor, ids, stated }) => ({
        vendor,
        ids,
        keys: new Set([vendor, ...stated].map(nameKey)),
      }))
      const shelved = new Set(owned.flatMap(({ keys }) => [...keys]))
      const others = new Map<string, (typeof owned)[number]>()
      for (const [key, [first]] of [...versions, ...watched])
        if (first && !shelved.has(key))
          others.set(key, { vendor: first.vendor, ids: [], keys: new Set([key]) })
      const shelves = [...owned, ...others.values()].map(
        ({ vendor, ids, keys }): PolicyShelf => ({
          vendor,
          deviceIds: ids,
          documents: documentsOf(
            [...keys].flatMap((key) => versions.get(key) ?? []),
            [...keys].flatMap((key) => watched.get(key) ?? []),
          ),
        }),
      )
      const bare = ({ documents }: PolicyShelf) => Number(documents.length === 0)
      return shelves.sort((a, b) => bare(a) - bare(b) || (nameKey(a.vendor) < nameKey(b.vendor) ? -1 : 1))
    },

    /** @throws Fault `not-found` for an id that is none. */
    policyText(id: number): string {
      const text = policyText(ledger, id)
      if (text === null) throw new Fault('not-found', 'That version of the document is not in this ledger.')
      return text
    },

    /** @throws Fault `not-found` for an id that is none. */
    comparePolicies(beforeId: number, afterId: number): PolicyComparison {
      const [before, after] = [policyText(ledger, beforeId), policyText(ledger, afterId)]
      if (before === null || after === null)
        throw new Fault('not-found', 'That version of the document is not in this ledger.')
      const parts = diffPolicies(before, after)
      return { parts, flags: flagPolicyChange(parts) }
    },

    givePolicy(policy: GivenPolicy): void {
      const vendor = nameFor(policy.vendor, policy.document)
      record([{ ...policy, at: iso(clock.now()), type: 'policy', vendor }])
    },

    /** Takes archived versions in, each by itself; what is no dated version of this maker's is refused with why. */
    importPolicies({ vendor, document, files }: GivenArchive): ImportedPolicies {
      const known = versionsOf(vendor)
      const result: ImportedPolicies = { kept: 0, known: 0, refused: [] }
      const taken: PolicyEvent[] = []
      const names = vendors.namesOf(vendor)
      const found = new Map<string, string>()
      const keptAs = (name: string): string => {
        const under = found.get(name) ?? nameFor(vendor, name)
        found.set(name, under)
        return under
      }
      for (const { path, text } of files) {
        const read = readArchivedVersion(path, text)
        const why = unfit(read, vendor, names, clock.now())
        if (why !== null || read?.at == null) {
          result.refused.push({ path, why: why ?? NO_DAY })
          continue
        }
        const name = read.document ?? document
        taken.push({
          at: read.at,
          type: 'policy',
          vendor: keptAs(name),
          document: name,
          url: null,
          text: read.text,
        })
      }
      taken.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
      for (const event of taken) {
        const former = known.filter((version) => version.document === event.document)
        // A first import brings history: its last version is the ground that later ones are held against.
        const newest =
          former.length > 0
            ? Math.max(...former.map(({ lastSeen }) => Date.parse(lastSeen)))
            : Date.parse(taken.findLast((one) => one.document === event.document)!.at)
        result[takeIn(event, newest) ? 'kept' : 'known']++
      }
      return result
    },

    watchPolicy(pick: { vendor: string; document: string; url: string }): WatchedDocument[] {
      watchDocument(ledger, pick, clock.now())
      return watchedDocuments(ledger).filter(({ vendor }) => nameKey(vendor) === nameKey(pick.vendor))
    },

    /** @throws Fault `not-found` when it does not stand. */
    unwatchPolicy(id: number): WatchedDocument[] {
      const vendor = dropWatchedDocument(ledger, id, clock.now())
      if (vendor === null) throw new Fault('not-found', 'That document is not among those you picked.')
      return watchedDocuments(ledger).filter((one) => nameKey(one.vendor) === nameKey(vendor))
    },
  }
}

const NO_DAY = 'Neither its name nor its content says which day it is from; name it like 2024-05-01.md.'
/** A shorter name would be found inside too many others. */
const TELLING = 3

/** Why a file is no version of this maker's document, in a sentence; `null` where it is one. */
function unfit(
  read: ArchivedVersion | null,
  vendor: string,
  names: readonly string[],
  now: number,
): string | null {
  if (read === null) return 'It is no Markdown, text or JSON version of a document.'
  if (read.at === null) return NO_DAY
  if (Date.parse(read.at) > now) return `It is from ${read.at.slice(0, 10)}, a day still to come.`
  const service = nameKey(read.service ?? '')
  const isOfIt = names.map(nameKey).some((n) => service === n || (n.length >= TELLING && service.includes(n)))
  return read.service === null || isOfIt ? null : `It is of ${read.service}, not of ${vendor}.`
}

function documentsOf(
  versions: readonly PolicyVersion[],
  watched: readonly WatchedDocument[],
): PolicyShelf['documents'] {
  const names = [...new Set([...versions, ...watched].map(({ document }) => document))].sort()
  return names.map((document) => {
    const own = versions.filter((version) => version.document === document)
    return {
      document,
      versions: own.length,
      lastSeen:
        own
          .map(({ lastSeen }) => lastSeen)
          .sort()
          .at(-1) ?? null,
      watched: watched.find((one) => one.document === document) ?? null,
    }
  })
}
