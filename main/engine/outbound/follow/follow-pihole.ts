import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { Fault, faultData } from '../../../../shared/fault.ts'
import { kindOfText } from '../logs/sides.ts'
import { lookupFamily, lookupKey, lookupRecord, ROOT, textKey, typeKey } from '../lookups/lookup-record.ts'
import { LookupScout } from '../lookups/lookup-scout.ts'
import { LookupTrail, ofSameBox } from '../lookups/lookup-trail.ts'
import {
  countedIds,
  isRenumbered,
  isSamePihole,
  PIHOLE_HIDDEN,
  PIHOLE_ITSELF,
  type Span,
  withCounted,
} from '../pihole-ids.ts'
import { isPossibleTime } from '../possible-time.ts'
import { Neighbours } from '../reader.ts'
import { askJson, isForOwner, portOf } from './http-json.ts'
import { type FollowOptions, KEEP_EVERY_MS, LiveSource } from './live-source.ts'
import { HOLDERS_PATH, piholeHolders } from './pihole-holders.ts'

/**
 * Follows a Pi-hole 6 by its API (its own /api/docs). Rows change for a while after they appear, so each round
 * asks two minutes back again and counts an id once; what its log told, which has no ids, is known by `LookupTrail`. Now and then it is asked which device has which address. One
 * session is kept, and given back at the end.
 */

export interface PiholeSource {
  /** Such as `http://192.168.1.2`. */
  url: string
  /** An app password; `null` for a Pi-hole without one. Never written anywhere. */
  password: string | null
  /** The certificate's fingerprint from before; `null` the first time. */
  fingerprint: string | null
  onFingerprint?(fingerprint: string): void
}

const OVERLAP_S = 120
/** RFC 1035, 2.3.4. */
const MAX_NAME = 255
const PAGE = 5000
const MAX_PAGES = 200
/** An earlier stay away than this is not caught up with: the box keeps a day in memory. */
const FIRST_REACH_S = 24 * 3600
/** Passwords that were refused are never tried again, a crowded box is given time. */
const BUSY_WAIT_MS = 5 * 60_000
class Busy extends Fault {}
/** How a Pi-hole answers a login it does not want: 400 where a second factor is missing. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 403])
/** How often it is asked whose the addresses are. */
const HOLDERS_EVERY_MS = 3_600_000

const auth = v.object({ session: v.object({ valid: v.boolean(), sid: v.nullable(v.string()) }) })
const row = v.object({
  id: v.number(),
  time: v.pipe(
    v.number(),
    v.check((seconds) => isPossibleTime(seconds * 1e3)),
  ),
  domain: v.string(),
  type: v.nullish(v.string()),
  status: v.nullable(v.string()),
  client: v.object({ ip: v.string() }),
})
type Query = v.InferOutput<typeof row>
const page = v.object({ queries: v.array(v.unknown()), cursor: v.nullable(v.number()) })

/** As its log tells it, for `Lookups`. */
const keyOf = ({ client, domain, type }: Query): number =>
  lookupKey(textKey(client.ip), textKey(domain.toLowerCase().slice(0, MAX_NAME)), typeKey(type ?? ''))

/**
 * Follows until aborted.
 * @throws Fault `not-permitted` when the password is refused (it is not tried again), `certificate-changed` when it may be
 * another box
 */
export async function followPihole(source: PiholeSource, options: FollowOptions): Promise<void> {
  const base = new URL(source.url)
  const live = new LiveSource('pihole-api', base.host, options)
  let { fingerprint } = source
  let session: string | null = null
  /** Since when a round need not be missed: the box keeps a day, so a short absence is caught up with. */
  let watched = live.startedAt
  let lastTime = live.startedAt > 0 ? live.startedAt / 1e3 : options.now() / 1e3 - FIRST_REACH_S

  const ask = async (path: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', body?: unknown) => {
    const answer = await askJson(new URL(path, base), {
      addressOf: options.addressOf,
      visiting: () =>
        options.onContact?.(
          base.hostname,
          portOf(base),
          'reads the names devices asked for, from your Pi-hole',
        ),
      method,
      ...(body === undefined ? {} : { body }),
      headers: session === null ? {} : { 'X-FTL-SID': session },
      fingerprint,
      signal: method === 'DELETE' ? AbortSignal.timeout(1500) : options.signal,
    })
    if (answer.fingerprint !== null && fingerprint === null) {
      fingerprint = answer.fingerprint
      source.onFingerprint?.(fingerprint)
    }
    return answer
  }
  const notPihole = () =>
    new Fault('bad-input', `${base.host} does not answer like a Pi-hole 6; check the address.`)
  const login = async () => {
    const { status, body } = await ask('/api/auth', 'POST', { password: source.password ?? '' })
    if (status === 429)
      throw new Busy('no-network', `${base.host} has no free session; log out elsewhere or wait.`)
    const parsed = v.safeParse(auth, body)
    // A box that starts, or another one at this address, is no reason to give the password up.
    if (!parsed.success && !REFUSED.has(status)) throw notPihole()
    if (!parsed.success || !parsed.output.session.valid)
      throw new Fault(
        'not-permitted',
        `${base.host} refuses the password; enter an app password from Pi-hole’s settings.`,
      )
    session = parsed.output.session.sid
  }
  const neighbours = new Neighbours(live.context)
  let heldAt = Number.NEGATIVE_INFINITY
  /** Whose the addresses are; a box that does not say leaves that to who else knows. */
  const holders = async (): Promise<void> => {
    if (options.now() - heldAt < HOLDERS_EVERY_MS) return
    for (const { ip, mac, at } of piholeHolders((await ask(HOLDERS_PATH)).body)) neighbours.seen(ip, mac, at)
    neighbours.settle()
    heldAt = options.now()
  }
  /** What was counted, as the mark says it. */
  let counted = countedIds(live.startedBody)
  const trail = new LookupTrail([])
  const before = lookupRecord(live.startedLookups)
  if (before) trail.adopt(before)
  /** The logs as they were looked at last. */
  let logs = ''
  /** The queries of a round, by id; what a round that fails half-way heard is asked for again. */
  const round = async (): Promise<Map<number, Query>> => {
    const heard = new Map<number, Query>()
    let cursor: number | null = null
    const from = Math.floor(lastTime - OVERLAP_S)
    for (let n = 0; n < MAX_PAGES; n++) {
      const path: string = `/api/queries?from=${from}&length=${PAGE}&start=${n * PAGE}${cursor === null ? '' : `&cursor=${cursor}`}`
      let answer = await ask(path)
      if (answer.status === 401) {
        session = null
        await login()
        answer = await ask(path)
      }
      if (answer.status === 429) throw new Busy('no-network', `${base.host} asks for patience.`)
      const parsed = v.safeParse(page, answer.body)
      if (!parsed.success) throw notPihole()
      cursor = parsed.output.cursor
      for (const raw of parsed.output.queries) {
        const query = v.safeParse(row, raw)
        if (query.success) heard.set(query.output.id, query.output)
      }
      if (parsed.output.queries.length < PAGE) break
    }
    return heard
  }
  /** The numbers that imports of this Pi-hole's database file counted, as far as what was just heard tells. */
  const imported = (heard: ReadonlyMap<number, Query>): Span[] =>
    options.store.marks('pihole').flatMap(({ body }) => {
      const { spans, witnesses } = countedIds(body)
      return isSamePihole(witnesses, (id) => heard.get(id)) ? spans : []
    })
  /** Hears what the box's log told, once that has grown: of the same log, or of one that tells the same lookups. */
  const hearLogs = (queries: readonly Query[]): void => {
    const marks = lookupFamily('pihole-api').flatMap((format) => options.store.marks(format))
    const grown = marks.map(({ id, offset }) => `${id}:${offset}`).join()
    if (grown === logs) return
    logs = grown
    const others = marks.flatMap(({ lookups }) => lookupRecord(lookups) ?? [])
    const known = ofSameBox(trail.record(), others)
    const scout = new LookupScout(others.filter((other) => !known.includes(other)))
    for (const query of queries) scout.note(query.time * 1e3, keyOf(query))
    trail.others([...known, ...scout.kin()])
  }
  /** Counts what a round heard and keeps it. Nothing is waited for: a file may be imported meanwhile. */
  const keep = (heard: ReadonlyMap<number, Query>, from: number) => {
    if (isRenumbered(counted, heard.values())) counted = countedIds('')
    const last = counted.spans.at(-1)?.[1]
    const known = [...counted.spans, ...imported(heard)]
    const queries = [...heard.values()].sort((x, y) => x.time - y.time || x.id - y.id)
    hearLogs(queries)
    const isGapless = last !== undefined && queries.some(({ id }) => id <= last + 1)
    if (queries.length > 0 && !isGapless) trail.breakOff()
    let lowest = Number.POSITIVE_INFINITY
    let newest: Query | null = null
    let records = 0
    for (const query of queries) {
      lastTime = Math.max(lastTime, query.time)
      const isKnown =
        known.some(([low, high]) => query.id >= low && query.id <= high) ||
        (counted.spans.length === 0 && query.time * 1e3 <= live.startedAt)
      const isOwn = query.client.ip === PIHOLE_ITSELF
      const isHidden = query.domain === PIHOLE_HIDDEN
      if (
        isKnown ||
        isOwn ||
        isHidden ||
        query.domain === ROOT ||
        query.status?.startsWith('RETRIED') ||
        kindOfText(query.client.ip) < 0
      )
        continue
      lowest = Math.min(lowest, query.id)
      if (newest === null || query.id > newest.id) newest = query
      if (!trail.note(query.time * 1e3, keyOf(query))) continue
      records++
      const at = Math.floor(query.time * 1e3)
      const { tally } = live.context
      tally.add(
        tally.client(null, query.client.ip),
        tally.destination(query.domain.toLowerCase().slice(0, MAX_NAME), null, null, 'dns', 'dns'),
        at,
        at,
        1,
        -1,
        -1,
      )
    }
    if (newest) {
      const { id, time, domain } = newest
      const first = last !== undefined && isGapless ? last + 1 : lowest
      counted = withCounted(counted, [first, id], [{ id, time, domain }])
    }
    live.keep(Math.floor(lastTime * 1e3), records, from, {
      body: JSON.stringify(counted),
      lookups: JSON.stringify(trail.record()),
    })
  }

  try {
    await login()
    while (!options.signal.aborted) {
      let pause = options.everyMs ?? KEEP_EVERY_MS
      try {
        const from = Math.max(watched, options.now() - FIRST_REACH_S * 1e3)
        const began = options.now()
        const heard = await round()
        await holders()
        if (!options.isImporting?.()) {
          keep(heard, from)
          watched = began
        }
        live.health(null)
      } catch (error) {
        if (options.signal.aborted) break
        live.health(faultData(error).message)
        if (isForOwner(error)) throw error
        if (error instanceof Busy) pause = Math.max(pause, BUSY_WAIT_MS)
      }
      await wait(pause, undefined, { signal: options.signal }).catch(() => undefined)
    }
  } catch (error) {
    live.health(faultData(error).message)
    throw error
  } finally {
    if (session !== null) await ask('/api/auth', 'DELETE').catch(() => undefined)
  }
}
