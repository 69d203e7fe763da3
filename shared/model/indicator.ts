/**
 * The 21 indicators of vendor transparency: what is asked, how much it weighs, and what is assumed
 * while nobody knows. Weights sum to 100; changing any row needs a new ruleset id (score/ruleset.ts).
 */

/** Published practice (A–D), conduct observed on this network (E–F), incidents elsewhere (G). */
export type IndicatorFamily = 'published' | 'observed' | 'incidents'

/** One question asked of a maker, and what an answer is worth. */
export interface Indicator {
  id: IndicatorId
  name: string
  weight: number
  /** What is assumed of the part nobody knows: a base rate from 0 to 1. */
  prior: number
  family: IndicatorFamily
  /** What earns 1, a half, and nothing. */
  yes: string
  partial: string
  no: string
  /** Who asks for this: the law, standard or survey the indicator is grounded in. */
  ground: string
}

export const INDICATOR_IDS = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'B1',
  'B2',
  'B3',
  'B4',
  'C1',
  'C2',
  'C3',
  'C4',
  'D1',
  'D2',
  'D3',
  'E1',
  'F1',
  'F2',
  'F3',
  'G',
] as const
export type IndicatorId = (typeof INDICATOR_IDS)[number]

/** The indicators that are answered by what makers publish. */
export const PUBLISHED_IDS = INDICATOR_IDS.filter((id) => /^[A-D]/.test(id))

/** Partial disclosure must beat silence, so the usual assumption sits below one half. */
const USUAL_PRIOR = 0.35
/** US FTC staff 2024: about 89 % of 184 products stated no support duration. */
const SUPPORT_END_PRIOR = 0.11
/** IoT Security Foundation: 24 % of makers had a disclosure policy on its widest list. */
const FLAW_CONTACT_PRIOR = 0.24
/** Most makers have no grave incident on record. */
const INCIDENT_PRIOR = 0.8

type Row = readonly [
  id: IndicatorId,
  weight: number,
  name: string,
  yes: string,
  partial: string,
  no: string,
  ground: string,
  prior?: number,
]

const ROWS: readonly Row[] = [
  [
    'A1',
    6,
    'Release notes for each version',
    'notes for every version',
    'notes for some versions',
    'no notes',
    'Matter DCL',
  ],
  [
    'A2',
    5,
    'Notes name removals, limits and supply checks',
    'named specifically',
    'a generic warning',
    'hidden',
    'HP 2016',
  ],
  [
    'A3',
    4,
    "At least 30 days' notice before a function is lost",
    'notice with a date',
    'shorter notice',
    'no notice',
    'Ranking Digital Rights P2; The Digital Standard',
  ],
  [
    'A4',
    3,
    'The owner may defer or decline updates',
    'may defer or decline',
    'only security updates are forced',
    'all are forced',
    'HP settlements',
  ],
  [
    'A5',
    2,
    'An older version can be had again',
    'older versions are offered',
    'on request',
    'withdrawn',
    'Brother 2025',
  ],
  [
    'B1',
    6,
    'Support end date for each model',
    'a date for each model',
    'a vague span',
    'nothing stated',
    'UK PSTI; EU CRA Annex II',
    SUPPORT_END_PRIOR,
  ],
  [
    'B2',
    4,
    'Contact for flaw reports, with response times',
    'contact and response times',
    'a contact only',
    'no contact',
    'UK PSTI; ETSI EN 303 645 5.2-1',
    FLAW_CONTACT_PRIOR,
  ],
  [
    'B3',
    3,
    'Security advisories with ids and affected versions',
    'ids and versions',
    'in part',
    'no advisories',
    'EU CRA',
  ],
  [
    'B4',
    2,
    'After support ends, collection ends or is stated',
    'collection ends',
    'what goes on is stated',
    'neither',
    'Nest 2025',
  ],
  [
    'C1',
    3,
    'The privacy text covers this kind of device',
    'covers the device class',
    'company-wide text only',
    'no text',
    'Privacy Not Included',
  ],
  [
    'C2',
    3,
    'Third parties are named',
    'by name or domain',
    'by category',
    'not named',
    'The Digital Standard, data sharing',
  ],
  [
    'C3',
    3,
    'Policy changes are announced and archived in public',
    'both',
    'one of the two',
    'neither',
    'Ranking Digital Rights P2',
  ],
  [
    'C4',
    3,
    'No cut to what was bought without consent',
    'promised',
    'the owner can opt out',
    'the right is reserved',
    'Echo 2025',
  ],
  [
    'D1',
    4,
    'Limits on supplies and accessories are stated before purchase',
    'exact for the model',
    'in general terms',
    'not stated',
    'ACCC on HP 2018',
  ],
  [
    'D2',
    2,
    'The core function works locally and without an account',
    'it does',
    'partly',
    'it does not',
    'Open Home Foundation',
  ],
  [
    'D3',
    2,
    'Repair and resale are not penalised',
    'they are not',
    'partly',
    'they are',
    'The Digital Standard',
  ],
  [
    'E1',
    10,
    'Firmware changes seen here were announced',
    'announced',
    'announced vaguely',
    'no announcement found',
    'your firmware diary',
  ],
  [
    'F1',
    6,
    'Idle traffic goes to the vendor, parties it names or services you chose',
    'all of it',
    'a share of it',
    'none of it',
    'Mon(IoT)r; IoT Inspector',
  ],
  [
    'F2',
    5,
    'No trackers or advertisers contacted while idle',
    'none',
    'less than once a day',
    'regularly',
    'IoT Inspector on TVs',
  ],
  [
    'F3',
    4,
    'Traffic is encrypted with current methods',
    'no clear text',
    'some clear text',
    'mostly clear text',
    'YourThings',
  ],
  [
    'G',
    20,
    'Incidents on record',
    'none found by a search',
    'lesser or older ones',
    'grave and recent ones',
    'incident ledger',
    INCIDENT_PRIOR,
  ],
]

const familyOf = (id: IndicatorId): IndicatorFamily =>
  id === 'G' ? 'incidents' : /^[EF]/.test(id) ? 'observed' : 'published'

/** Every indicator, in the order of the model. */
export const INDICATORS: readonly Indicator[] = ROWS.map(
  ([id, weight, name, yes, partial, no, ground, prior = USUAL_PRIOR]) => ({
    id,
    weight,
    name,
    prior,
    family: familyOf(id),
    yes,
    partial,
    no,
    ground,
  }),
)

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]))

/** The row of `id`. */
export const indicatorOf = (id: IndicatorId): Indicator => BY_ID.get(id)!

/** Ways to weigh the same evidence; the default is always shown beside a chosen one. */
export const PRESETS = {
  default: {},
  'privacy-reviewer': { C: 1.5, F: 1.5 },
  'printer-fleet': { A: 1.5, D: 1.5 },
} as const satisfies Record<string, Record<string, number>>
export type Preset = keyof typeof PRESETS

/** The presets by name, for pick lists. */
export const PRESET_NAMES = Object.keys(PRESETS) as Preset[]
