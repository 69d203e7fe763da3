import { Fault } from '../../../shared/fault.ts'
import type { HubBatch, HubForetold, HubMembership, HubStatus } from '../../../shared/model/hub.ts'
import type { Clock } from '../clock.ts'
import type { Ledger } from '../ledger/open.ts'
import { outboxOf } from '../ledger/outbox.ts'
import { foretold } from '../ledger/outbox-foretold.ts'
import { recordVisit } from '../ledger/own-conduct.ts'
import { dropSetting, keepSetting, readSetting } from '../ledger/settings.ts'

/** One home among many: what it tells a hub the owner joined, and how that goes. */

const MEMBERSHIP = 'hub'
const PAUSED = 'hub-paused'
const LAST_SENT = 'hub-last-sent'
/** A look at what would leave reads this much of it. */
const PREVIEW_KEYS = 2_000

/** The hub's client, loaded when the owner has joined one. */
const hubRoom = async () => {
  const [{ checkClock }, { connectHub }, { connectOptions }, { drain, keepTold }] = await Promise.all([
    import('../hub/clock-check.ts'),
    import('../hub/connection.ts'),
    import('../hub/address.ts'),
    import('../hub/sender.ts'),
  ])
  return { checkClock, connectHub, connectOptions, drain, keepTold }
}

/** What telling a hub is made of. */
export interface HubDeskParts {
  ledger: Ledger
  clock: Clock
  /** Hears how it stands, each time that turns. */
  turned?(status: HubStatus): void
}

/** The hub this ledger tells: joining, what would leave, sending as long as it runs, pausing and leaving. */
export function hubDesk({ ledger, clock, turned = () => {} }: HubDeskParts) {
  const outbox = outboxOf(ledger)
  let problem: string | null = null
  let isRefused = false
  let running: { stop: AbortController; done: Promise<void> } | null = null
  /** Given once a run, and kept nowhere else. */
  let password: string | null = null

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
  const state = (): HubStatus['state'] => {
    if (!membership()) return 'none'
    if (readSetting(ledger, PAUSED) !== null) return 'paused'
    if (isRefused) return 'refused'
    if (!running) return 'locked'
    return problem === null ? 'telling' : 'failing'
  }
  const status = (): HubStatus => ({
    ...outbox.status(),
    membership: membership(),
    state: state(),
    problem,
    lastSentAt: Number(readSetting(ledger, LAST_SENT)) || null,
  })
  /** Tells how it stands now, and answers the same. */
  const stands = (): HubStatus => {
    const now = status()
    turned(now)
    return now
  }
  const sentSome = (): void => keepSetting(ledger, LAST_SENT, String(clock.now()))
  const visit = (host: string, port: number): void =>
    recordVisit(ledger, {
      host,
      port,
      purpose: 'hub',
      reason: 'tells the hub the owner joined',
      at: clock.now(),
    })
  async function connect(member: HubMembership, secret: string) {
    const { checkClock, connectHub, connectOptions } = await hubRoom()
    const { host, port } = connectOptions(member)
    visit(host, port)
    const hub = await connectHub(member, secret)
    try {
      await checkClock(hub, clock.now())
    } catch (error) {
      await hub.end()
      throw error
    }
    return hub
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

  /** Keeps the hub told, with the password given for this run. */
  async function start(member: HubMembership, secret: string): Promise<void> {
    await stop()
    isRefused = false
    problem = null
    const { keepTold } = await hubRoom()
    const stopping = new AbortController()
    const done = keepTold(outbox, () => connect(member, secret), {
      ...senderOptions(member, stopping.signal),
      onBatch: () => {
        problem = null
        sentSome()
        stands()
      },
      onTold: () => {
        if (problem === null) return
        problem = null
        stands()
      },
      onProblem: ({ message }) => {
        problem = message
        stands()
      },
    }).catch((error: Fault) => {
      problem = error.message
      isRefused = true
      stands()
    })
    running = { stop: stopping, done }
  }

  /** Looks at what would leave, as if joined; whatever that wrote is undone, and the outbox is as it was. */
  function looked<T>(look: () => T): T {
    const seen: T[] = []
    const undone = new Error('only a look')
    try {
      ledger.transaction(() => {
        if (!outbox.status().joined) outbox.join()
        seen.push(look())
        throw undone
      })()
    } catch (error) {
      if (error !== undone) throw error
    }
    return seen[0]!
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
      // Both or neither: a membership that notes nothing would look like one that has nothing to tell.
      ledger.transaction(() => {
        keepSetting(ledger, MEMBERSHIP, JSON.stringify(member))
        outbox.join()
      })()
      return stands()
    },
    /** Leaves the hub; what it was told stays there until its owner deletes it. */
    async leave(): Promise<HubStatus> {
      joined()
      await stop()
      ledger.transaction(() => {
        outbox.leave()
        for (const key of [MEMBERSHIP, PAUSED, LAST_SENT]) dropSetting(ledger, key)
      })()
      problem = null
      isRefused = false
      password = null
      return stands()
    },
    /** Lets nothing leave by itself until it goes on; what changes meanwhile waits. */
    async pause(paused: boolean): Promise<HubStatus> {
      const member = joined()
      if (paused) {
        keepSetting(ledger, PAUSED, 'true')
        await stop()
      } else {
        dropSetting(ledger, PAUSED)
        if (password !== null) await start(member, password)
      }
      return stands()
    },
    /** Exactly what would leave next, and how much waits behind it; nothing is sent or marked. */
    preview: (shareNames = membership()?.shareNames ?? false): { waiting: number; batch: HubBatch } =>
      looked(() => ({
        waiting: outbox.status().waiting,
        batch: outbox.take(PREVIEW_KEYS, shareNames, clock.now())?.batch ?? EMPTY,
      })),
    /** How much of each kind would leave, and the first of each as it would; nothing is sent or marked. */
    foretell: (shareNames: boolean): HubForetold => looked(() => foretold(ledger, shareNames, clock.now())),
    /** Sends what waits, once. @throws Fault of the hub; what it did not take still waits */
    async send(
      secret: string,
      signal: AbortSignal,
      onBatch?: (sent: number, waiting: number) => void,
    ): Promise<number> {
      const member = joined()
      const { drain } = await hubRoom()
      const hub = await connect(member, secret)
      try {
        return await drain(outbox, hub, {
          ...senderOptions(member, signal),
          onBatch(sent, waiting) {
            sentSome()
            onBatch?.(sent, waiting)
          },
        })
      } finally {
        await hub.end()
      }
    },
    /** Keeps the hub told from now on, for this run, unless the owner paused it. */
    async unlock(secret: string): Promise<HubStatus> {
      const member = joined()
      password = secret
      if (state() !== 'paused') await start(member, secret)
      return stands()
    },
    stop,
  }
}

const EMPTY: HubBatch = { revision: 0, devices: [], changes: [], warnings: [], days: [] }
