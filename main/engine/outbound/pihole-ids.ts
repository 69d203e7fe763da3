import * as v from 'valibot'

/**
 * A Pi-hole numbers its queries, and its API and its database file use the same numbers (FTL writes its memory to
 * disk with them). So a query that is heard of both ways is known again, once it is known that both are one Pi-hole:
 * a few queries are remembered as witnesses, and the same number with the same time and name is the same Pi-hole.
 */

/** A query as both ways tell it; `time` in seconds. */
export interface Witness {
  id: number
  time: number
  domain: string
}

/** Whom FTL names as the client of what it asks itself to validate answers (DNSSEC). */
export const PIHOLE_ITSELF = '::'

/** What FTL keeps for a name from privacy level 1 on (`HIDDEN_DOMAIN` of its FTL.h): no name of anybody. */
export const PIHOLE_HIDDEN = 'hidden'

/** From one number to another, both included. */
export type Span = readonly [from: number, until: number]

/** Which queries a source counted, as its mark keeps it. */
export interface CountedIds {
  spans: Span[]
  witnesses: Witness[]
}

/** Spread over the time counted: an old copy of the file holds the early ones, a pruned one the late ones. */
const MAX_WITNESSES = 32
/** Gaps in what was counted; when there are more, the oldest are forgotten. */
const MAX_SPANS = 1000
/** A clock may be set back by this much and the numbers still be the same row of numbers. */
const CLOCK_BACK_S = 60
/** The API writes its times with fewer digits than the file keeps. */
const SAME_TIME_S = 0.001

const schema = v.object({
  spans: v.array(v.tuple([v.number(), v.number()])),
  witnesses: v.array(v.object({ id: v.number(), time: v.number(), domain: v.string() })),
})

/** What a mark says was counted; nothing where it says nothing. */
export function countedIds(body: string): CountedIds {
  try {
    return v.parse(schema, JSON.parse(body))
  } catch {
    return { spans: [], witnesses: [] }
  }
}

/** Adds a stretch that was counted, with some of its queries, the newest last. */
export function withCounted(
  { spans, witnesses }: CountedIds,
  span: Span,
  some: readonly Witness[],
): CountedIds {
  const joined: Span[] = []
  for (const next of [...spans, span].sort((x, y) => x[0] - y[0])) {
    const last = joined.at(-1)
    if (last && next[0] <= last[1] + 1) joined[joined.length - 1] = [last[0], Math.max(last[1], next[1])]
    else joined.push(next)
  }
  const ids = new Set(some.map(({ id }) => id))
  const all = [...witnesses.filter(({ id }) => !ids.has(id)), ...some]
  return {
    spans: joined.slice(-MAX_SPANS),
    witnesses: all.length > MAX_WITNESSES ? all.filter((_, i) => (all.length - 1 - i) % 2 === 0) : all,
  }
}

/** Whether a Pi-hole has begun to number anew, as with a deleted database: low numbers at a later time. */
export function isRenumbered({ witnesses }: CountedIds, heard: Iterable<Witness>): boolean {
  const [some] = witnesses
  if (some === undefined) return false
  const last = witnesses.reduce((newest, one) => (one.id > newest.id ? one : newest), some)
  for (const { id, time } of heard) if (id <= last.id && time > last.time + CLOCK_BACK_S) return true
  return false
}

/** Whether witnesses speak of the Pi-hole whose queries `find` knows: one is found again, and none is another there. */
export function isSamePihole(
  witnesses: readonly Witness[],
  find: (id: number) => Omit<Witness, 'id'> | undefined,
): boolean {
  let found = 0
  for (const { id, time, domain } of witnesses) {
    const here = find(id)
    if (here === undefined) continue
    const isSame =
      Math.abs(here.time - time) < SAME_TIME_S && here.domain.toLowerCase() === domain.toLowerCase()
    if (!isSame) return false
    found++
  }
  return found > 0
}

/** The parts of a stretch of numbers that no span covers, in rising order. */
export function uncovered([from, until]: Span, spans: readonly Span[]): Span[] {
  const parts: Span[] = []
  let next = from
  for (const [low, high] of [...spans].sort((x, y) => x[0] - y[0])) {
    if (high < next || low > until) continue
    if (low > next) parts.push([next, low - 1])
    next = Math.max(next, high + 1)
  }
  if (next <= until) parts.push([next, until])
  return parts
}
