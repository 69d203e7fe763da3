import { stringify } from 'yaml'
import { Fault } from '../../../shared/fault.ts'
import type { OwnerSpan } from '../../../shared/ipc/schema.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Preset } from '../../../shared/model/indicator.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import type { ScoreCard } from '../../../shared/model/score-card.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import {
  type StatementPart,
  statementParts,
  type VendorStatement,
  withStatements,
} from '../../../shared/model/vendor-statement.ts'
import { type DossierLibrary, emptyDossier } from '../dossiers/dossier-library.ts'
import { nameKey } from '../dossiers/lint-dossiers.ts'
import { parseDossier } from '../dossiers/parse-dossier.ts'
import type { Ledger } from '../ledger/open.ts'
import { keepPolicy } from '../ledger/policies.ts'
import {
  keepStatement,
  keepVendorFacts,
  vendorFacts,
  vendorStatements,
  withdrawStatement,
} from '../ledger/vendor-facts.ts'
import type { LocalFinding } from '../score/caps.ts'
import { localFindings } from '../score/local-findings.ts'
import { type Assessment, scoreDevice, scoreOnYourNetwork, scoreVendor } from '../score/score-vendor.ts'
import { type OwnedModel, type SupportEntry, supportCalendar } from '../score/support-calendar.ts'
import { makersHere } from './makers-here.ts'
import type { OnlyThese } from './observed-conduct.ts'
import { supportEndsOf } from './support-ends.ts'

/** So many devices' conduct is looked up at once: few look-ups in all, and none that takes long. */
const DEVICES_AT_ONCE = 100

/** What the record of vendors is made of. */
export interface VendorRecordParts {
  ledger: Ledger
  library: DossierLibrary
  /** What this network saw, by vendor as devices state it. */
  observed(asOf: string, only?: OnlyThese): ReadonlyMap<string, ObservedConduct>
  /** The devices in the ledger. */
  devices(): readonly OwnedModel[]
}

/** Which cards are asked for. */
export interface VendorQuery {
  /** A vendor's name or alias; without it, all with a dossier or a device here. */
  name?: string | undefined
  /** ISO 8601. */
  asOf: string
  preset?: Preset | undefined
}

/** An assessment with what a page on the vendor shows beside it. */
export interface VendorAnswer extends Assessment {
  dossier: Dossier
  /** Whether a dossier was ever written: without one there is no record yet. */
  recorded: boolean
  /** Devices of this vendor in the ledger. */
  deviceIds: string[]
  /** The third number, never blended in: only what this network saw. `null`: nothing. */
  onYourNetwork: ReturnType<typeof scoreOnYourNetwork>
  /** The card by the usual weights, where others were asked for. */
  usual: ScoreCard | null
  /** The card by other weights: what was seen, which takes long to look up, is the same. */
  weighed(preset: Preset): ScoreCard
}

/** Vendors as this ledger knows them: shipped dossiers, own statements, what was seen here, kept documents. */
export function vendorRecord({ ledger, library, observed, devices }: VendorRecordParts) {
  const dossierOf = (name: string, asOf?: string) => {
    const shipped = library.find(name)
    const vendor = shipped?.vendor ?? name
    const statements = vendorStatements(ledger, vendor)
    const recorded = shipped !== null || statements.length > 0
    return { recorded, dossier: withStatements(shipped ?? emptyDossier(vendor), statements, asOf) }
  }

  const { canonical, owned } = makersHere(library, devices)

  /** Conduct by vendor, of those whose devices state these names. */
  function seenConduct(asOf: string, stated: ReadonlySet<string>): Map<string, ObservedConduct> {
    const seen = stated.size === 0 ? [] : observed(asOf, { vendors: stated })
    return new Map([...seen].map(([name, conduct]) => [nameKey(canonical(name)), conduct]))
  }

  function* assessing({ name, asOf, preset = 'default' }: VendorQuery): Generator<VendorAnswer> {
    const mine = owned()
    const known = name === undefined ? [] : vendorStatements(ledger, canonical(name))
    if (name !== undefined && !library.find(name) && !mine.has(nameKey(name)) && known.length === 0)
      throw new Fault(
        'not-found',
        `There is no record of a vendor named ${JSON.stringify(name)} yet; run "houseguest vendors" for those there are.`,
      )
    const names =
      name !== undefined
        ? [canonical(name)]
        : [
            ...new Set([
              ...library.all().map((d) => d.vendor),
              ...[...mine.values()].map((m) => m.vendor),
              ...vendorStatements(ledger).map((s) => canonical(s.vendor)),
            ]),
          ].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))
    const ownedOf = (vendor: string) => mine.get(nameKey(vendor))
    for (const batch of batches(names, (vendor) => ownedOf(vendor)?.ids.length ?? 0)) {
      const conduct = seenConduct(
        asOf,
        new Set(batch.flatMap((vendor) => [...(ownedOf(vendor)?.stated ?? [])])),
      )
      for (const vendor of batch) {
        const { dossier, recorded } = dossierOf(vendor, asOf)
        const seen = conduct.get(nameKey(vendor)) ?? null
        const weighed = (by: Preset) => scoreVendor(dossier, seen, { asOf, preset: by }).card
        yield {
          usual: preset === 'default' ? null : weighed('default'),
          weighed,
          ...scoreVendor(dossier, seen, { asOf, preset }),
          dossier,
          recorded,
          onYourNetwork: scoreOnYourNetwork(seen, { asOf }),
          deviceIds: ownedOf(vendor)?.ids ?? [],
        }
      }
    }
  }

  return {
    /** Keeps what an event tells of a vendor; other events are none of its business. */
    keep(event: TimelineEvent): void {
      if (event.type === 'policy') keepPolicy(ledger, event)
      else if (event.type === 'vendor') keepVendorFacts(ledger, event)
    },

    /**
     * Scores vendors, by name.
     * @throws Fault `not-found` for a name nobody wrote about and no device states.
     */
    assess: (query: VendorQuery): VendorAnswer[] => [...assessing(query)],

    /** The same, one vendor after the other. */
    assessing,

    /**
     * One device's own score: its vendor's record with what was seen of this device alone, capped by findings
     * on it. `null` for a device whose vendor is not known.
     */
    assessDevice(
      { id, vendor }: OwnedModel,
      findings: readonly LocalFinding[],
      query: { asOf: string; preset?: Preset },
    ): Assessment | null {
      if (vendor === null) return null
      const seen = observed(query.asOf, { deviceId: id }).get(vendor) ?? null
      return scoreDevice(dossierOf(vendor, query.asOf).dossier, seen, findings, query)
    },

    /** The own scores of a vendor's devices, under what their owner confirmed of them. */
    assessDevices(
      name: string,
      query: { asOf: string; preset?: Preset },
    ): { deviceId: string; card: ScoreCard }[] {
      const vendor = canonical(name)
      const { ids, stated } = owned().get(nameKey(vendor)) ?? { ids: [], stated: new Set<string>() }
      const seen = observed(query.asOf, { vendors: stated, each: true })
      const { dossier } = dossierOf(vendor, query.asOf)
      const models = new Map(devices().map(({ id, model }) => [id, model]))
      const told = vendorStatements(ledger, vendor).flatMap((statement) =>
        statement.part === 'incident' && statement.origin === 'owner' && statement.withdrawnAt === null
          ? [statement.body]
          : [],
      )
      return ids.map((id) => {
        const findings = localFindings(told, models.get(id) ?? null)
        return { deviceId: id, card: scoreDevice(dossier, seen.get(id) ?? null, findings, query).card }
      })
    },

    /** A vendor's owners over time: those of its dossier, then what was learned since. */
    owners(name: string): OwnerSpan[] {
      const { dossier } = dossierOf(name)
      const learned = vendorFacts(ledger, dossier.vendor).filter((f) => f.key === 'owner')
      return [
        ...dossier.owners.map(({ owner, from, to, source }) => ({
          owner,
          from,
          to,
          source: source?.title ?? null,
          learnedAt: null,
        })),
        ...learned.map((f, i) => ({
          owner: String(f.value),
          from: f.firstSeen,
          to: learned[i + 1]?.firstSeen ?? null,
          source: null,
          learnedAt: f.firstSeen,
        })),
      ]
    },

    /**
     * Adds what is new in a dossier somebody else wrote to the ledger, as statements of that origin.
     * @throws Fault `bad-input` naming line and field; nothing is kept then.
     */
    importDossier(text: string, origin: string, now: number): { vendor: string; statements: number } {
      const dossier = parseDossier(text, origin)
      const vendor = canonical(dossier.vendor)
      const known = new Set(statementParts(dossierOf(vendor).dossier).map((part) => JSON.stringify(part)))
      const parts = statementParts(dossier).filter((part) => !known.has(JSON.stringify(part)))
      ledger.transaction(() => {
        for (const part of parts) keepStatement(ledger, vendor, part, origin, now)
      })()
      return { vendor, statements: parts.length }
    },

    /** The owner's own fact or correction; it counts like any other, and is shown as theirs. */
    state: (vendor: string, part: StatementPart, now: number): number =>
      keepStatement(ledger, canonical(vendor), part, 'owner', now),

    /**
     * Takes a statement back; it stays visible as withdrawn.
     * @throws Fault `not-found` when it does not stand.
     */
    withdraw(id: number, now: number): void {
      if (!withdrawStatement(ledger, id, now))
        throw new Fault('not-found', 'That statement is not in this ledger, or was taken back before.')
    },

    /** What the owner stated or imported on a vendor, withdrawn statements too. */
    statements: (vendor: string): VendorStatement[] => vendorStatements(ledger, canonical(vendor)),

    /** A vendor's dossier with what stands of the owner's statements, as a file others can import. */
    exportDossier: (name: string): string => stringify(dossierOf(name).dossier, { lineWidth: 110 }),

    /** The names a vendor's documents may be kept under: its own, and those its devices state. */
    namesOf: (name: string): string[] => [
      ...new Set([canonical(name), name.trim(), ...(owned().get(nameKey(canonical(name)))?.stated ?? [])]),
    ],

    /** Vendors of the devices here, by the name of their record, with the names that the devices state. */
    owned: (): { vendor: string; ids: string[]; stated: ReadonlySet<string> }[] => [...owned().values()],

    /**
     * When support of owned devices ends, soonest first: from dossiers and from what was learned since. Of one
     * vendor's with a `name`.
     */
    supportCalendar(asOf: string, name?: string): SupportEntry[] {
      const all = owned()
      const one = name === undefined ? undefined : all.get(nameKey(canonical(name)))
      const mine = name === undefined ? [...all.values()] : one ? [one] : []
      const models = devices().map((d) => ({ ...d, vendor: d.vendor === null ? null : canonical(d.vendor) }))
      const ends = mine.flatMap(({ vendor }) => supportEndsOf(ledger, dossierOf(vendor).dossier))
      return supportCalendar(models, ends, Date.parse(asOf))
    },
  }
}

/** The names in their order, in batches of about `DEVICES_AT_ONCE` devices. */
function* batches(names: readonly string[], devicesOf: (name: string) => number): Generator<string[]> {
  let batch: string[] = []
  let devices = 0
  for (const name of names) {
    batch.push(name)
    devices += devicesOf(name)
    if (devices < DEVICES_AT_ONCE) continue
    yield batch
    batch = []
    devices = 0
  }
  if (batch.length > 0) yield batch
}
