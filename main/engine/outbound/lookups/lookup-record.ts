import * as v from 'valibot'

/**
 * Which lookups a log of a name server told, so that the same lookups told another way (by the box itself, by a copy
 * of the log cut elsewhere) are not counted again. Lookups have no numbers: they are known by second, client and name.
 */

/** A lookup: its second since the epoch, and what `lookupKey` makes of who asked for what. */
export type Moment = readonly [second: number, key: number]

/** From one second to another, both included. */
export type Span = readonly [from: number, until: number]

export interface LookupRecord {
  /** Names of the box that told them; logs that share one are known to tell the same lookups. */
  boxes: string[]
  /** Over which time every lookup is known, oldest first. */
  spans: Span[]
  /** The lookups up to `until`, where the log begins: it may begin in the middle of a second, or of a late answer. */
  head: { until: number; lookups: Moment[] }
  /** The lookups since `from`, where it ends. */
  tail: { from: number; lookups: Moment[] }
  /** Some lookups from all over its time, one of so many (`every`), and of the last hour; by these it is known again. */
  witnesses: Moment[]
  every: number
  recent: Moment[]
  /** Numbers of the processes that wrote it; none where the source does not tell them. */
  processes: number[]
}

/**
 * Which formats may tell the lookups of another; only those are compared. A Pi-hole's log is dnsmasq's; its database
 * and its API know each other by number (`pihole-ids.ts`).
 */
const TELL_THE_SAME: Readonly<Record<string, readonly string[]>> = {
  adguard: ['adguard', 'adguard-api'],
  'adguard-api': ['adguard', 'adguard-api'],
  dnsmasq: ['dnsmasq', 'pihole', 'pihole-api'],
  pihole: ['dnsmasq'],
  'pihole-api': ['dnsmasq'],
  unbound: ['unbound'],
  bind: ['bind'],
}

/** The formats that may tell the same lookups as this one; none for evidence that is no name server's log. */
export const lookupFamily = (format: string): readonly string[] => TELL_THE_SAME[format] ?? []

const moments = v.array(v.tuple([v.number(), v.number()]))
const schema = v.object({
  boxes: v.array(v.string()),
  spans: moments,
  head: v.object({ until: v.number(), lookups: moments }),
  tail: v.object({ from: v.number(), lookups: moments }),
  witnesses: moments,
  every: v.number(),
  recent: moments,
  processes: v.optional(v.array(v.number()), []),
})

/** What a mark says was told; `null` where it says nothing. */
export function lookupRecord(text: string | null | undefined): LookupRecord | null {
  if (!text) return null
  try {
    return v.parse(schema, JSON.parse(text))
  } catch {
    return null
  }
}

/** A number for a text (FNV-1a). */
export function textKey(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/**
 * A number for who asked for what; of names in lower case. Both kinds of addresses are mostly asked for at once, and are
 * two lookups; all other types are one here, for not every log and version has the same words for them.
 */
export const lookupKey = (clientKey: number, nameKey: number, type: number): number =>
  (Math.imul(clientKey ^ (clientKey >>> 15), 0x2c1b3c6d) ^ nameKey ^ type) | 0

/** The parts of `lookupKey` for what was asked for. */
export const [TYPE_A, TYPE_AAAA, OTHER_TYPE] = [0, 0x5bd1e995, 0x1b873593] as const
/** The part for a type as logs write it. */
export const typeKey = (type: string): number =>
  type === 'A' ? TYPE_A : type === 'AAAA' ? TYPE_AAAA : OTHER_TYPE

/** The root as logs write it (RFC 1035, 5.1): resolvers ask for it to learn its servers, and it names nobody to call. */
export const ROOT = '.'

/** The name of a box that was met for the first time. */
export const boxName = ([second, key]: Moment): string => `${second}.${key}`

/** Whether two records are known to be of one box. */
export const isOneBox = (one: Pick<LookupRecord, 'boxes'>, other: Pick<LookupRecord, 'boxes'>): boolean =>
  one.boxes.some((box) => other.boxes.includes(box))

/** Spans in rising order, joined where no more than `gap` seconds are between them; by default where they touch. */
export function joined(spans: readonly Span[], gap = 1): Span[] {
  const made: Span[] = []
  for (const next of [...spans].sort((x, y) => x[0] - y[0])) {
    const last = made.at(-1)
    if (last && next[0] <= last[1] + gap) made[made.length - 1] = [last[0], Math.max(last[1], next[1])]
    else made.push(next)
  }
  return made
}
