import { Fault } from '../../shared/fault.ts'
import type { HubBatch, HubMembership, HubStatus } from '../../shared/model/hub.ts'
import type { Clock } from './clock.ts'
import type { Ledger } from './ledger/open.ts'
import { outboxOf } from './ledger/outbox.ts'
import { recordVisit } from './ledger/own-conduct.ts'
import { dropSetting, keepSetting, readSetting } from './ledger/settings.ts'

/** One home among many: what it tells a hub the owner joined, and how that goes. */

const MEMBERSHIP = 'hub'
/** A look at what would leave reads this much of it. */
const PREVIEW_KEYS = 2_000

/** The hub's client, loaded when the owner has joined one. */
const hubRoom = async () => {
  const [{ connectHub }, { connectOptions }, { drain, keepTold }] = await Promise.all([
    import('./hub/connection.ts'),
    import('./hub/address.ts'),
    import('./hub/sender.ts'),
  ])
  return { connectHub, connectOptions, drain, keepTold }
}

export interface HubDeskParts {
  ledger: Ledger
  clock: Clock
}

export function hubDesk({ ledger, clock }: HubDeskParts) {
  const outbox = outboxOf(ledger)
  let problem: string | null = null
  let isRefused = false
  let running: { stop: AbortController; done: Promise<void> } | null = null

  const membership = (): HubMembership | null => {
    const kept = readSetting(ledger, MEMBERSHIP)
    return kept === null ? null : (JSON.parse(kept) as HubMembership)
  }
  const joined = (): HubMembership => {
    const found = membership()
    if (!found)
      throw new Fault('not-found', 'This ledger has joined no hub; `hub join` does it with the key of one.')
    return found
  }
  const status = (): HubStatus => {
    const member = membership()
    const state = !member
      ? 'none'
      : isRefused
        ? 'refused'
        : !running
          ? 'locked'
          : problem
            ? 'failing'
            : 'telling'
    return { ...outbox.status(), membership: member, state, problem }
  }
  const visit = (host: string, port: number): void =>
    recordVisit(ledger, {
      host,
      port,
      purpose: 'hub',
      reason: 'tells the hub the owner joined',
      at: clock.now(),
    })
  async function connect(member: HubMembership, password: string) {
    const { connectHub, connectOptions } = await hubRoom()
    const { host, port } = connectOptions(member)
    visit(host, port)
    return connectHub(member, password)
  }
  const senderOptions = ({ siteId, shareNames }: HubMembership, signal: AbortSignal) => ({
    siteId,
    shareNames,
    now: clock.now,
    signal,
  })

  async function stop(): Promise<void> {
    running?.stop.abort()
    await running?.done
    running = null
  }

  return {
    status,
    /**
     * Joins a hub: from now on what changes is noted for it, with all that is known. Sends nothing yet.
     * @throws Fault `bad-argument` for an address that is none, or where one is joined already
     */
    async join(member: HubMembership): Promise<HubStatus> {
      if (membership()) throw new Fault('bad-argument', 'This ledger has joined a hub; leave that one first.')
      const { connectOptions } = await hubRoom()
      connectOptions(member)
      keepSetting(ledger, MEMBERSHIP, JSON.stringify(member))
      outbox.join()
      return status()
    },
    /** Leaves the hub; what it was told stays there until its owner deletes it. */
    async leave(): Promise<HubStatus> {
      joined()
      await stop()
      outbox.leave()
      dropSetting(ledger, MEMBERSHIP)
      problem = null
      isRefused = false
      return status()
    },
    /** Exactly what would leave next, and how much waits behind it; nothing is sent or marked. */
    preview(shareNames = membership()?.shareNames ?? false): { waiting: number; batch: HubBatch } {
      const wasJoined = outbox.status().joined
      // Looked at inside a transaction that is undone: the outbox is as it was.
      let seen: { waiting: number; batch: HubBatch } | null = null
      const undone = new Error('only a look')
      try {
        ledger.transaction(() => {
          if (!wasJoined) outbox.join()
          const { waiting } = outbox.status()
          const batch = outbox.take(PREVIEW_KEYS, shareNames, clock.now())?.batch
          seen = { waiting, batch: batch ?? EMPTY }
          throw undone
        })()
      } catch (error) {
        if (error !== undone) throw error
      }
      return seen ?? { waiting: 0, batch: EMPTY }
    },
    /** Sends what waits, once. @throws Fault of the hub; what it did not take still waits */
    async send(
      password: string,
      signal: AbortSignal,
      onBatch?: (sent: number, waiting: number) => void,
    ): Promise<number> {
      const member = joined()
      const { drain } = await hubRoom()
      const hub = await connect(member, password)
      try {
        return await drain(outbox, hub, { ...senderOptions(member, signal), onBatch })
      } finally {
        await hub.end()
      }
    },
    /** Keeps the hub told from now on, for this run. */
    async unlock(password: string): Promise<HubStatus> {
      const member = joined()
      await stop()
      isRefused = false
      problem = null
      const { keepTold } = await hubRoom()
      const stopping = new AbortController()
      const done = keepTold(outbox, () => connect(member, password), {
        ...senderOptions(member, stopping.signal),
        onBatch: () => {
          problem = null
        },
        onProblem: ({ message }) => {
          problem = message
        },
      }).catch((error: Fault) => {
        problem = error.message
        isRefused = true
      })
      running = { stop: stopping, done }
      return status()
    },
    stop,
  }
}

const EMPTY: HubBatch = { revision: 0, devices: [], changes: [], warnings: [], days: [] }
