import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault, faultData } from '../../../shared/fault.ts'
import type { StatedPlace } from '../../../shared/ipc/evidence-calls.ts'
import type { Source, SourcePlace, SourceTrial } from '../../../shared/model/source.ts'
import type { Clock } from '../clock.ts'
import type { EvidenceDesk } from '../evidence.ts'
import type { Ledger } from '../ledger/open.ts'
import { recordVisit } from '../ledger/own-conduct.ts'
import { formatsBeside } from '../ledger/same-hours.ts'
import {
  coveredDays,
  dropSource,
  type KeptSource,
  keepFingerprint,
  keepLocked,
  keepSource,
  keptSources,
  pauseSource,
} from '../ledger/sources.ts'
import type { NetworkEdge } from '../network-edge.ts'
import type { FollowOptions } from '../outbound/follow/live-source.ts'
import type { HandedFiles } from './handed-files.ts'
import type { FollowKeys } from './source-follow.ts'
import { evidenceOf, isBox, nameOf, needsPassword } from './source-place.ts'

/** The sources of evidence the owner lets us follow: each runs by itself, and says how it is. */

const COVERAGE_MS = 90 * 86_400_000
/** A source that fails is tried again after this, doubled each time up to the longest. */
const RETRY_MS = 10_000
const LONGEST_RETRY_MS = 10 * 60_000

/** The followers, loaded when the first source is followed: most homes have none. */
const followers = () => import('./source-follow.ts')

/** What following sources is made of. */
export interface SourceDeskParts {
  ledger: Ledger
  clock: Clock
  evidence: EvidenceDesk
  network: Pick<NetworkEdge, 'homeHost'>
  handed: HandedFiles
  publish(sources: Source[]): void
}

/** Why a source is not tried again by itself. */
type GivenUp = 'refused' | 'stranger'

interface Running {
  stop: AbortController
  done: Promise<void>
}

/** Follows the sources the owner named as long as it runs, and says of each whether it works. */
export function sourceDesk({ ledger, clock, evidence, network, handed, publish }: SourceDeskParts) {
  const running = new Map<string, Running>()
  /** Sources that were given up, until the owner does something. */
  const givenUp = new Map<string, GivenUp>()
  const passwords = new Map<string, string>()
  let told = ''

  const stateOf = ({ id, isPaused, place, problem }: KeptSource): Source['state'] => {
    if (isPaused) return 'paused'
    if (needsPassword(place) && !passwords.has(id)) return 'locked'
    const end = givenUp.get(id)
    if (end) return end
    return problem === null ? 'following' : 'failing'
  }
  const shown = (kept: KeptSource): Source => {
    const { id, place, addedAt, problem, checkedAt, lastRecordAt, records, evidence } = kept
    return {
      id,
      place,
      name: nameOf(place),
      addedAt,
      state: stateOf(kept),
      problem,
      checkedAt,
      lastRecordAt,
      records,
      coverage: coveredDays(ledger, evidence, clock.now() - COVERAGE_MS),
      sameHours: formatsBeside(ledger, evidence, clock.now() - COVERAGE_MS),
    }
  }
  const list = (): Source[] => keptSources(ledger).map(shown)
  const one = (id: string): KeptSource => {
    const found = keptSources(ledger).find((source) => source.id === id)
    if (!found) throw new Fault('not-found', 'There is no such source; it was removed.')
    return found
  }
  /** Tells screens when a source turned; that time went by is no news. */
  const tell = (): void => {
    const sources = list()
    const news = JSON.stringify(
      sources.map(({ id, state, problem, records }) => [id, state, problem, records]),
    )
    if (news === told) return
    told = news
    publish(sources)
  }
  const visits: Pick<FollowOptions, 'addressOf' | 'onContact' | 'now'> = {
    addressOf: (host) => network.homeHost(host),
    onContact: (host, port, reason) =>
      recordVisit(ledger, { host, port, purpose: 'source', reason, at: clock.now() }),
    now: clock.now,
  }

  /** Follows until aborted, again and again after failures; ends by itself when trying again would do harm. */
  async function run(
    { place, evidence: { kind, name } }: Pick<KeptSource, 'place' | 'evidence'>,
    keys: () => FollowKeys,
    said: (problem: string | null) => void,
    signal: AbortSignal,
  ): Promise<GivenUp | 'stopped'> {
    const shared = await evidence.following()
    const health: FollowOptions['store']['health'] = (...how) => {
      shared.store.health(...how)
      said(how[2])
    }
    const options: FollowOptions = { ...visits, ...shared, store: { ...shared.store, health }, signal }
    for (let pause = RETRY_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_RETRY_MS)) {
      try {
        const { follow } = await followers()
        await follow(place, keys(), options, evidence.importFiles)
      } catch (error) {
        if (signal.aborted) break
        const { code, message } = faultData(error)
        health(kind, name, message, clock.now())
        if (code === 'not-permitted' && isBox(place)) return 'refused'
        if (code === 'certificate-changed') return 'stranger'
      }
      await wait(pause, undefined, { signal }).catch(() => undefined)
    }
    return 'stopped'
  }

  function start(kept: KeptSource): void {
    const state = stateOf(kept)
    if (running.has(kept.id) || state === 'paused' || state === 'locked') return
    givenUp.delete(kept.id)
    const { id } = kept
    const stop = new AbortController()
    const keys = () => ({
      password: passwords.get(id) ?? null,
      fingerprint: one(id).fingerprint,
      onFingerprint: (seen: string) => keepFingerprint(ledger, id, seen),
    })
    const done = run(kept, keys, tell, stop.signal)
      .then((end) => void (end !== 'stopped' && givenUp.set(id, end)))
      .finally(() => {
        running.delete(id)
        if (!stop.signal.aborted) tell()
      })
    running.set(kept.id, { stop, done })
  }
  async function stop(id: string): Promise<void> {
    const found = running.get(id)
    found?.stop.abort()
    await found?.done
  }
  const placed = (stated: StatedPlace): SourcePlace => {
    if (stated.kind === 'logfile') return { kind: 'logfile', path: handed.pathOf(stated.file) }
    if (stated.kind === 'pihole' || stated.kind === 'adguard') return { ...stated, url: boxUrl(stated.url) }
    return stated
  }
  const keep = (place: SourcePlace): KeptSource => {
    const source = { id: randomUUID(), place, addedAt: clock.now(), evidence: evidenceOf(place) }
    if (!keepSource(ledger, source))
      throw new Fault(
        'bad-argument',
        `${nameOf(place)} is followed already; pause or remove that source first.`,
      )
    return one(source.id)
  }

  return {
    list,
    /** Adds a source and follows it. @throws Fault `bad-argument` for one that is there already */
    add(stated: StatedPlace): Source {
      const kept = keep(placed(stated))
      start(kept)
      tell()
      return shown(kept)
    },
    async remove(id: string): Promise<Source[]> {
      await stop(id)
      passwords.delete(id)
      dropSource(ledger, id)
      tell()
      return list()
    },
    async pause(id: string, isPaused: boolean): Promise<Source> {
      one(id)
      pauseSource(ledger, id, isPaused)
      if (isPaused) await stop(id)
      else start(one(id))
      tell()
      return shown(one(id))
    },
    /** Takes the password for this run, the first one or another; the source is followed anew with it. */
    async unlock(id: string, password: string): Promise<Source> {
      const { place } = one(id)
      await stop(id)
      if (place.kind === 'pihole' && !place.hasPassword) keepLocked(ledger, id)
      passwords.set(id, password)
      start(one(id))
      tell()
      return shown(one(id))
    },
    /** Tries a place without keeping anything. */
    async test(stated: StatedPlace, password: string | null): Promise<SourceTrial> {
      try {
        const { trySource } = await followers()
        return await trySource(placed(stated), { password, fingerprint: null, onFingerprint() {} }, visits)
      } catch (error) {
        return { works: false, said: faultData(error).message }
      }
    },
    /** Follows a place until aborted without adding it; `said` hears how it is, each time that turns. */
    async followOnce(
      place: SourcePlace,
      {
        password,
        signal,
        said,
      }: { password: string | null; signal: AbortSignal; said(problem: string | null): void },
    ): Promise<void> {
      let fingerprint: string | null = null
      let last: string | null | undefined
      const keys = () => ({
        password,
        fingerprint,
        onFingerprint(seen: string) {
          fingerprint = seen
        },
      })
      const turned = (problem: string | null) => {
        if (problem !== last) said(problem)
        last = problem
      }
      await run({ place, evidence: evidenceOf(place) }, keys, turned, signal)
    },
    /** Follows every source that is not paused and whose password is known. */
    start: (): void => keptSources(ledger).forEach(start),
    /** Ends every source with what it has heard kept. */
    async stop(): Promise<void> {
      await Promise.all([...running.keys()].map(stop))
    },
  }
}

/** A box is named by its host alone: paths and passwords in the address would end up on screens. */
function boxUrl(stated: string): string {
  const url = URL.parse(stated)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new Fault('bad-argument', 'Write the address of the box like http://192.168.1.2.')
  if (url.username !== '' || url.password !== '')
    throw new Fault(
      'bad-argument',
      'Leave user and password out of the address; they have fields of their own.',
    )
  return url.origin
}
