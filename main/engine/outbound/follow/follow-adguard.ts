import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { Fault, faultData } from '../../../../shared/fault.ts'
import { kindOfText } from '../logs/sides.ts'
import { askJson, portOf } from './http-json.ts'
import { type FollowOptions, KEEP_EVERY_MS, LiveSource } from './live-source.ts'

/**
 * Follows an AdGuard Home by its query log (`/control/querylog`, its OpenAPI). Newest rows come first; paging goes
 * back to the last time kept. Five wrong passwords lock this machine out for 15 minutes, so none is tried twice.
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

const page = v.object({ oldest: v.string(), data: v.array(v.unknown()) })
const row = v.object({
  time: v.string(),
  client: v.string(),
  question: v.object({ name: v.string(), type: v.string() }),
  answer: v.optional(v.array(v.object({ type: v.string(), value: v.string() }))),
})
const logConfig = v.object({ enabled: v.boolean(), anonymize_client_ip: v.boolean() })

/** Follows until aborted. @throws Fault `not-permitted` when the login is refused */
export async function followAdguard(source: AdguardSource, options: FollowOptions): Promise<void> {
  const base = new URL(source.url)
  const live = new LiveSource('adguard-api', base.host, options)
  let { fingerprint } = source
  /** Since when nothing was missed: a round pages back to the time kept last. */
  let watched = live.startedAt > 0 ? live.startedAt : options.now() - FIRST_REACH_MS
  let last = live.startedAt > 0 ? live.startedAt : options.now() - FIRST_REACH_MS
  /** Rows of the last millisecond kept: the log has no ids, so time, client, name and type tell rows apart. */
  let edge = new Set<string>()

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
  /** Counted and not yet kept; a round that fails half-way leaves what it counted to the next. */
  let records = 0
  const round = async (): Promise<void> => {
    let newest = last
    let olderThan = ''
    for (let n = 0; n < MAX_PAGES; n++) {
      const parsed = v.safeParse(
        page,
        await ask(
          `/control/querylog?limit=${PAGE}${olderThan === '' ? '' : `&older_than=${encodeURIComponent(olderThan)}`}`,
        ),
      )
      if (!parsed.success)
        throw new Fault('bad-input', `${base.host} does not answer like AdGuard Home; check the address.`)
      const { oldest, data } = parsed.output
      for (const raw of data) {
        const query = v.safeParse(row, raw)
        if (!query.success) continue
        const { time, client, question, answer } = query.output
        const at = Math.floor(Date.parse(time))
        const key = `${time}|${client}|${question.name}|${question.type}`
        if (!(at >= last) || edge.has(key) || kindOfText(client) < 0) continue
        if (at === live.startedAt) continue
        edge.add(key)
        records++
        newest = Math.max(newest, at)
        const address = answer?.find((a) => kindOfText(a.value) >= 0)?.value ?? null
        const { tally } = live.context
        tally.add(
          tally.client(null, client),
          tally.destination(question.name.toLowerCase().slice(0, 255), address, null, 'dns', 'dns'),
          at,
          at,
          1,
          -1,
          -1,
        )
      }
      if (oldest === '' || oldest === olderThan || Date.parse(oldest) < last) break
      olderThan = oldest
    }
    edge = new Set(
      [...edge].filter((key) => Math.floor(Date.parse(key.slice(0, key.indexOf('|')))) >= newest),
    )
    last = newest
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
        await round()
        live.keep(last, records, from)
        records = 0
        watched = began
        live.health(warning)
      } catch (error) {
        if (options.signal.aborted) break
        live.health(faultData(error).message)
        if (error instanceof Fault && error.code === 'not-permitted') throw error
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
