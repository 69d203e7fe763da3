import { nameKey } from '../../../shared/announcement.ts'
import { Fault } from '../../../shared/fault.ts'
import type {
  ImportedPolicies,
  PolicyComparison,
  PolicyShelf,
  PolicyVersion,
  WatchedDocument,
} from '../../../shared/ipc/schema.ts'
import type { PolicyEvent, TimelineEvent } from '../../../shared/model/timeline.ts'
import { diffPolicies } from '../../../shared/policy/policy-diff.ts'
import { flagPolicyChange } from '../../../shared/policy/policy-flags.ts'
import { type Clock, iso } from '../clock.ts'
import type { Ledger } from '../ledger/open.ts'
import { keepPolicy, policyText, policyVersions } from '../ledger/policies.ts'
import { dropWatchedDocument, watchDocument, watchedDocuments } from '../ledger/watched-documents.ts'
import { archivedVersions, type GivenArchive } from './policy-archive.ts'
import type { vendorRecord } from './vendor-record.ts'

/** A document the owner pasted. */
export interface GivenPolicy {
  vendor: string
  document: string
  text: string
  url: string | null
}

/** What the archive of terms is made of. */
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
    importPolicies(archive: GivenArchive): ImportedPolicies {
      const known = versionsOf(archive.vendor)
      const { events, refused } = archivedVersions(archive, vendors.namesOf(archive.vendor), clock.now())
      const result: ImportedPolicies = { kept: 0, known: 0, refused }
      for (const [document, own] of Map.groupBy(events, (event) => event.document)) {
        const vendor = nameFor(archive.vendor, document)
        const former = known.filter((version) => version.document === document)
        // A first import brings history: its last version is the ground that later ones are held against.
        const newest = Math.max(
          ...(former.length > 0 ? former.map(({ lastSeen }) => lastSeen) : own.map(({ at }) => at)).map(
            (at) => Date.parse(at),
          ),
        )
        for (const event of own) result[takeIn({ ...event, vendor }, newest) ? 'kept' : 'known']++
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
