import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { Fault, faultData } from '../../../../shared/fault.ts'
import { isSomebody, kindOfText } from '../logs/sides.ts'
import { lookupFamily, lookupKey, lookupRecord, textKey, typeKey } from '../lookups/lookup-record.ts'
import { LookupScout } from '../lookups/lookup-scout.ts'
import { LookupTrail, ofSameBox } from '../lookups/lookup-trail.ts'
import { ToldLookups } from '../lookups/told-lookups.ts'
import { isPossibleTime } from '../possible-time.ts'
import { askJson, isForOwner, portOf } from './http-json.ts'
import { type FollowOptions, KEEP_EVERY_MS, LiveSource } from './live-source.ts'

/**
 * Follows an AdGuard Home by its query log (`/control/querylog`, its OpenAPI). Newest rows come first; paging goes
 * back to the last time kept. Five wrong passwords lock this machine out for 15 minutes, so none is tried twice.
 * The log has no ids: what was told before, here or by its file, is known by `LookupTrail`.
 */

export interface AdguardSource {
  url: string
  user: string
  /** Never written anywhere. */
  password: string
  fingerprint: string | null
  onFingerprint?(fingerprint: string): void
}

const PAGE = 500
const MAX_PAGES = 400
const FIRST_REACH_MS = 24 * 3_600_000
/** Resolvers give up on an answer sooner. */
const LATE_MS = 15_000

const page = v.object({ oldest: v.string(), data: v.array(v.unknown()) })
const row = v.object({
  time: v.string(),
  client: v.string(),
  question: v.object({ name: v.string(), type: v.string() }),
  answer: v.optional(v.array(v.object({ type: v.string(), value: v.string() }))),
})
const logConfig = v.object({ enabled: v.boolean(), anonymize_client_ip: v.boolean() })

/** A lookup the box told. */
interface Query {
  at: number
  client: string
  name: string
  key: number
  /** The first address answered: it stands for the name, no more. */
  address: string | null
}

interface Round {
  /** Oldest first. */
  queries: Query[]
  /** The log was read back to where the round before ended. */
  isGapless: boolean
}

function queryOf(raw: unknown): Query | null {
  const parsed = v.safeParse(row, raw)
  if (!parsed.success) return null
  const { time, client, question, answer } = parsed.output
  const at = Math.floor(Date.parse(time))
  const name = question.name.toLowerCase().slice(0, 255)
  // The root, which resolvers ask for.
  if (!isPossibleTime(at) || name === '' || kindOfText(client) < 0) return null
  return {
    at,
    client,
    name,
    key: lookupKey(textKey(client), textKey(name), typeKey(question.type)),
    address: answer?.find((a) => isSomebody(a.value))?.value ?? null,
  }
}

/**
 * Follows until aborted.
 * @throws Fault `not-permitted` when the login is refused, `certificate-changed` when it may be another box
 */
export async function followAdguard(source: AdguardSource, options: FollowOptions): Promise<void> {
  const base = new URL(source.url)
  const live = new LiveSource('adguard-api', base.host, options)
  let { fingerprint } = source
  /** Since when nothing was missed: a round pages back to the time kept last. */
  let watched = live.startedAt > 0 ? live.startedAt : options.now() - FIRST_REACH_MS
  let last = live.startedAt > 0 ? live.startedAt : options.now() - FIRST_REACH_MS
  const trail = new LookupTrail([])
  const before = lookupRecord(live.startedLookups)
  if (before) trail.adopt(before)

  const ask = async (path: string) => {
    const answer = await askJson(new URL(path, base), {
      addressOf: options.addressOf,
      visiting: () =>
        options.onContact?.(
          base.hostname,
          portOf(base),
          'reads the names devices asked for, from your AdGuard Home',
        ),
      headers: {
        authorization: `Basic ${Buffer.from(`${source.user}:${source.password}`).toString('base64')}`,
      },
      fingerprint,
      signal: options.signal,
    })
    if (answer.status === 401 || answer.status === 403)
      throw new Fault(
        'not-permitted',
        `${base.host} refuses the user or password; enter them again (it is not tried a second time).`,
      )
    if (answer.fingerprint !== null && fingerprint === null) {
      fingerprint = answer.fingerprint
      source.onFingerprint?.(fingerprint)
    }
    return answer.body
  }
  /** What was asked since the time kept last, and a little before: a late answer is logged at the time of its question. */
  const round = async (): Promise<Round> => {
    const since = trail.record() ? last - LATE_MS : last
    const queries: Query[] = []
    let isGapless = false
    let olderThan = ''
    for (let n = 0; n < MAX_PAGES && !isGapless; n++) {
      const parsed = v.safeParse(
        page,
        await ask(
          `/control/querylog?limit=${PAGE}${olderThan === '' ? '' : `&older_than=${encodeURIComponent(olderThan)}`}`,
        ),
      )
      if (!parsed.success)
        throw new Fault('bad-input', `${base.host} does not answer like AdGuard Home; check the address.`)
      const { oldest, data } = parsed.output
      queries.push(...data.flatMap((raw) => queryOf(raw) ?? []).filter(({ at }) => at >= since))
      if (oldest === '' || oldest === olderThan) break
      isGapless = Date.parse(oldest) < since
      olderThan = oldest
    }
    return { queries: queries.sort((x, y) => x.at - y.at), isGapless }
  }
  /** What imports of this box's log told, and what was told here before. */
  const told = (queries: readonly Query[]) => {
    const own = trail.record()
    const others = lookupFamily('adguard-api')
      .flatMap((format) => options.store.marks(format))
      .flatMap(({ format, head, lookups }) =>
        format === 'adguard-api' && head === base.host ? [] : (lookupRecord(lookups) ?? []),
      )
    const known = ofSameBox(own, others)
    const scout = new LookupScout(others.filter((other) => !known.includes(other)))
    for (const { at, key } of queries) scout.note(at, key)
    trail.others([...known, ...scout.kin()])
    return new ToldLookups(own ? [own] : [])
  }
  /** Counts what a round heard and keeps it. Nothing is waited for: a file may be imported meanwhile. */
  const keep = ({ queries, isGapless }: Round, from: number): void => {
    const here = told(queries)
    let records = 0
    let isMet = isGapless
    const news = queries.filter(({ at, key }) => {
      const isOld = here.has(Math.floor(at / 1000), key) || (before === null && at <= live.startedAt)
      isMet ||= isOld
      return !isOld
    })
    if (!isMet) trail.breakOff()
    for (const { at, key, client, name, address } of news) {
      last = Math.max(last, at)
      if (!trail.note(at, key)) continue
      records++
      const { tally } = live.context
      const destination = tally.destination(name, address, null, 'dns', 'dns')
      tally.add(tally.client(null, client), destination, at, at, 1, -1, -1)
    }
    live.keep(last, records, from, { lookups: JSON.stringify(trail.record()) })
  }

  try {
    const config = v.safeParse(logConfig, await ask('/control/querylog/config'))
    const warning = !config.success
      ? null
      : !config.output.enabled
        ? 'Its query log is switched off; switch it on in AdGuard Home.'
        : config.output.anonymize_client_ip
          ? 'It hides the clients’ addresses, so nothing can be told apart by device; switch that off in AdGuard Home.'
          : null
    while (!options.signal.aborted) {
      try {
        const from = watched
        const began = options.now()
        const heard = await round()
        if (!options.isImporting?.()) {
          keep(heard, from)
          watched = began
        }
        live.health(warning)
      } catch (error) {
        if (options.signal.aborted) break
        live.health(faultData(error).message)
        if (isForOwner(error)) throw error
      }
      await wait(options.everyMs ?? KEEP_EVERY_MS, undefined, { signal: options.signal }).catch(
        () => undefined,
      )
    }
  } catch (error) {
    live.health(faultData(error).message)
    throw error
  }
}
