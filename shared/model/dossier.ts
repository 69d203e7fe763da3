import * as v from 'valibot'
import { PUBLISHED_IDS } from './indicator.ts'
import { partialDate } from './partial-date.ts'

/**
 * A vendor's dossier: who it is, what it publishes and what it did, every statement with its source.
 * The schema is the lint: a fact without a source, a "no" without a search record and a severity
 * without a reason are refused, in the shipped files and in imported ones alike.
 */

/** Controls, direction marks and invisible characters could hide or reorder what a reader sees. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/
const line = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max),
    v.check((text) => !UNSEEN.test(text), 'holds invisible characters'),
  )
const httpUrl = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.url('not an address'),
  v.regex(/^https?:\/\//i, 'must be an http or https address'),
)
const domain = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'not a lower-case domain name'),
)
const slug = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9-]+$/, 'not a lower-case id'))

/** Where a statement was read. `date`: when it was published or what it tells of happened; honest `null`. */
const source = v.strictObject({
  title: line(300),
  url: v.nullable(httpUrl),
  kind: v.picklist(['news', 'research', 'vendor', 'regulator', 'court', 'owner']),
  date: v.nullable(partialDate),
  seen: v.nullable(partialDate),
})
export type Source = v.InferOutput<typeof source>

/**
 * How far a statement carries: 1 regulator, court, vendor's own text or admission; 0.9 laboratory,
 * register, own measurement, or a named first-hand statement known through the press; 0.6 referenced
 * press or wiki; 0.3 one report.
 */
const GRADES = [1, 0.9, 0.6, 0.3] as const
const grade = v.picklist(GRADES)

/** A statement taken back or corrected: it stays visible as such and counts for nothing. */
const withdrawn = v.optional(v.strictObject({ at: partialDate, why: line(500) }))

/** Who looked for something and did not find it, when and where. */
const search = v.strictObject({
  by: line(100),
  at: partialDate,
  looked: v.pipe(v.array(line(2048)), v.minLength(1, 'must say where was looked'), v.maxLength(50)),
})

/** How a maker does something, by the indicator it answers; a “no” needs the search it rests on. */
export const practiceSchema = v.pipe(
  v.strictObject({
    indicator: v.picklist(PUBLISHED_IDS),
    state: v.picklist(['yes', 'partial', 'no', 'not-applicable']),
    text: line(1000),
    /** When this was last known to be so. */
    checked: v.optional(partialDate),
    grade: v.optional(grade),
    source: v.optional(source),
    search: v.optional(search),
    /** The incident this rests on: shown here, charged there, never twice. */
    incident: v.optional(slug),
    withdrawn,
  }),
  v.forward(
    v.partialCheck(
      [['state'], ['source']],
      (p) => p.state === 'not-applicable' || p.state === 'no' || p.source !== undefined,
      'a fact needs its source',
    ),
    ['source'],
  ),
  v.forward(
    v.partialCheck(
      [['state'], ['search']],
      (p) => p.state !== 'no' || p.search !== undefined,
      'a "no" needs its search record',
    ),
    ['search'],
  ),
  v.forward(
    v.partialCheck(
      [['state'], ['checked']],
      (p) => p.state === 'not-applicable' || p.state === 'no' || p.checked !== undefined,
      'must say when this was last known to be so',
    ),
    ['checked'],
  ),
  v.forward(
    v.partialCheck(
      [['state'], ['grade']],
      (p) => p.state === 'not-applicable' || p.grade !== undefined,
      'needs an evidence grade',
    ),
    ['grade'],
  ),
)
export type Practice = v.InferOutput<typeof practiceSchema>

/** What one source says of an incident; the vendor's replies stand beside the claims. */
const account = v.strictObject({
  says: v.picklist(['claim', 'confirms', 'disputes', 'reply', 'remedy']),
  text: line(1000),
  grade,
  source,
  withdrawn,
})
export type Account = v.InferOutput<typeof account>

const INCIDENT_STATES = ['reported', 'contested', 'confirmed', 'remedied', 'withdrawn'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]

/** What kind of thing happened: the same again within five years weighs more. */
export const INCIDENT_CLASSES = [
  'supply-lockout',
  'interface-lockout',
  'service-shutdown',
  'support-cut',
  'feature-removed',
  'fee-added',
  'account-forced',
  'terms-forced',
  'update-forced',
  'update-broke',
  'data-collection',
  'data-exposed',
  'undisclosed-hardware',
  'ads-added',
  'feature-imposed',
  'unpatched-flaw',
  'claim-untrue',
  'outage',
  'safety',
] as const

/** Something that happened, with every source that says so and the maker's replies. */
export const incidentSchema = v.strictObject({
  id: slug,
  title: line(200),
  class: v.picklist(INCIDENT_CLASSES),
  /** When it was done or became known. */
  date: partialDate,
  /** When owners felt it, where that was later. */
  effectDate: v.optional(v.nullable(partialDate), null),
  affected: v.optional(v.nullable(line(300)), null),
  /** 1 cosmetic, 2 nuisance, 3 privacy or feature cut, 4 core function or own supplies lost, 5 safety or dead device. */
  severity: v.picklist([1, 2, 3, 4, 5]),
  severityReason: line(500),
  disclosure: v.picklist(['announced', 'late', 'generic-warning', 'silent', 'mislabelled']),
  remedy: v.picklist(['rollback-and-redress', 'part', 'none']),
  /** From when the remedy counts; before it there was none. */
  remedyDate: v.optional(v.nullable(partialDate), null),
  /** The course of the case, in order. */
  states: v.pipe(
    v.array(v.strictObject({ state: v.picklist(INCIDENT_STATES), at: partialDate })),
    v.minLength(1, 'needs at least one state'),
    v.maxLength(20),
  ),
  accounts: v.pipe(v.array(account), v.minLength(1, 'a fact needs its source'), v.maxLength(50)),
})
export type Incident = v.InferOutput<typeof incidentSchema>

/** A statement that moves no indicator: shown with its source, worth no points. */
export const noteSchema = v.strictObject({
  side: v.picklist(['credit', 'concern', 'context']),
  text: line(1000),
  grade,
  source,
  withdrawn,
})
export type Note = v.InferOutput<typeof noteSchema>

/** When a model's support ends. */
export const supportEndSchema = v.strictObject({ model: line(200), date: partialDate, source })

/** One maker's record, as it lies in a file. */
export const dossierSchema = v.strictObject({
  vendor: line(80),
  /** Other names, as devices, registries and people state them. Compared without case. */
  aliases: v.optional(v.pipe(v.array(line(80)), v.maxLength(60)), []),
  owners: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          owner: line(120),
          from: v.nullable(partialDate),
          to: v.nullable(partialDate),
          source: v.optional(v.nullable(source), null),
        }),
      ),
      v.maxLength(20),
    ),
    [],
  ),
  /** Registrable domains that are the vendor's own. */
  domains: v.optional(v.pipe(v.array(domain), v.maxLength(60)), []),
  contacts: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ what: line(60), url: v.nullable(httpUrl), note: v.nullable(line(300)), source }),
      ),
      v.maxLength(30),
    ),
    [],
  ),
  /** When a model's support ends, where the vendor or a source states a date. */
  supportEnds: v.optional(v.pipe(v.array(supportEndSchema), v.maxLength(500)), []),
  practice: v.optional(v.pipe(v.array(practiceSchema), v.maxLength(200)), []),
  incidents: v.optional(v.pipe(v.array(incidentSchema), v.maxLength(200)), []),
  notes: v.optional(v.pipe(v.array(noteSchema), v.maxLength(200)), []),
  /** The search of the incident ledger; without it, an empty list means nobody looked. */
  searched: v.optional(v.nullable(search), null),
})

/** One vendor's record, validated. */
export type Dossier = v.InferOutput<typeof dossierSchema>
