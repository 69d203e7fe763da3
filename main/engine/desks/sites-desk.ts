import { Fault, faultData } from '../../../shared/fault.ts'
import type { Elsewhere, ElsewhereQuestion } from '../../../shared/model/elsewhere.ts'
import type { HubMembership } from '../../../shared/model/hub.ts'
import type { FleetOverview, FleetSiteDetail, Looked, SitesStatus } from '../../../shared/model/hub-fleet.ts'
import { clean } from '../../../shared/text.ts'
import { type Clock, iso } from '../clock.ts'
import type { HubAddress } from '../hub/address.ts'
import type { Hub } from '../hub/connection.ts'
import type { Ledger } from '../ledger/open.ts'
import { recordVisit } from '../ledger/own-conduct.ts'
import { dropSetting, keepSetting, readSetting } from '../ledger/settings.ts'

/** Many sites looked at over a hub, with the key of a viewer. Nothing of it is kept in the ledger but the address. */

const ADDRESS = 'hub-viewer'
/** What was read is shown this long before the hub is asked again. */
const FRESH_MS = 60_000
/** The longest text a site wrote that is shown; a hub holds up to 4,096 characters. */
const LONGEST_TEXT = 512

/** The hub's client, loaded when there is a hub to look at. */
const hubRoom = async () => {
  const [{ connectHub }, { connectOptions }, { elsewhere }, { fleetOverview }, { siteDetail }] =
    await Promise.all([
      import('../hub/connection.ts'),
      import('../hub/address.ts'),
      import('../hub/elsewhere.ts'),
      import('../hub/fleet.ts'),
      import('../hub/site.ts'),
    ])
  return { connectHub, connectOptions, elsewhere, fleetOverview, siteDetail }
}

/** What looking at a hub is made of. */
export interface SitesDeskParts {
  ledger: Ledger
  clock: Clock
  /** Hears how it stands, each time that turns. */
  turned(status: SitesStatus): void
}

interface Held {
  looked: Looked<unknown>
  /** When it was read last, or tried (ms UTC). */
  triedAt: number
}

/** The hub whose sites are looked at: what was read stays while it is out of reach. Nothing is written there. */
export function sitesDesk({ ledger, clock, turned }: SitesDeskParts) {
  /** Given once a run, and kept nowhere else. */
  let password: string | null = null
  const held = new Map<string, Held>()
  const reading = new Map<string, Promise<void>>()

  const address = (): HubAddress | null => {
    const kept = readSetting(ledger, ADDRESS)
    return kept === null ? null : (JSON.parse(kept) as HubAddress)
  }
  const status = (): SitesStatus => {
    const url = address()?.url ?? null
    return { url, state: url === null ? 'none' : password === null ? 'locked' : 'open' }
  }
  const stands = (): SitesStatus => {
    const now = status()
    turned(now)
    return now
  }

  async function ask<T>(question: (hub: Hub) => Promise<T>): Promise<T> {
    const at = address()
    if (!at) throw new Fault('not-found', 'No hub is looked at; give the key of a viewer in the settings.')
    if (password === null)
      throw new Fault(
        'not-permitted',
        'The viewer’s password is not known in this run; give it in the settings.',
      )
    const { connectHub, connectOptions } = await hubRoom()
    const { host, port } = connectOptions(at)
    const reason = 'looks at the sites of the hub the owner named'
    recordVisit(ledger, { host, port, purpose: 'hub', reason, at: clock.now() })
    const hub = await connectHub(at, password)
    try {
      return cleaned(await question(hub))
    } finally {
      await hub.end()
    }
  }

  /** Reads again what is older than a minute, one question at a time; a failure leaves what was read before. */
  async function look<T>(
    key: string,
    isFresh: boolean,
    question: (hub: Hub) => Promise<T>,
  ): Promise<Looked<T>> {
    const before = held.get(key)
    // In either direction: a clock may be set back.
    if (!before || isFresh || Math.abs(clock.now() - before.triedAt) >= FRESH_MS) {
      const read = reading.get(key) ?? readAgain(key, question)
      reading.set(key, read)
      await read.finally(() => reading.delete(key))
    }
    return held.get(key)!.looked as Looked<T>
  }
  async function readAgain<T>(key: string, question: (hub: Hub) => Promise<T>): Promise<void> {
    const triedAt = clock.now()
    const before = held.get(key)?.looked ?? { value: null, at: null }
    try {
      held.set(key, { triedAt, looked: { value: await ask(question), at: iso(triedAt), problem: null } })
    } catch (error) {
      held.set(key, { triedAt, looked: { ...before, problem: faultData(error).message } })
    }
  }

  return {
    status,
    /** Whether the viewer's password was given in this run. */
    hasKey: (): boolean => password !== null,
    /**
     * Remembers which hub is looked at; nothing is asked yet.
     * @throws Fault `bad-argument | bad-input` for an address or certificate that is none
     */
    async open(given: HubAddress): Promise<SitesStatus> {
      const { connectOptions } = await hubRoom()
      connectOptions(given)
      keepSetting(ledger, ADDRESS, JSON.stringify(given))
      password = null
      held.clear()
      return stands()
    },
    /** Gives the viewer's password for this run. */
    unlock(secret: string): SitesStatus {
      password = secret
      held.clear()
      return stands()
    },
    /** Looks at that hub no more. */
    close(): SitesStatus {
      dropSetting(ledger, ADDRESS)
      password = null
      held.clear()
      return stands()
    },
    overview: async (isFresh: boolean): Promise<Looked<FleetOverview>> => {
      const { fleetOverview } = await hubRoom()
      return look('', isFresh, (hub) => fleetOverview(hub, clock.now()))
    },
    /**
     * Asks how other sites stand to what is at work here; an answer is left out where too few sites have the model.
     * Nothing is asked without a key at hand, nor of a hub that `member` does not tell the same facts anyway.
     * @throws Fault of the hub
     */
    async elsewhere(
      questions: readonly ElsewhereQuestion[],
      member: HubMembership,
    ): Promise<{ question: ElsewhereQuestion; answer: Elsewhere }[]> {
      const at = address()
      if (questions.length === 0 || at === null || password === null) return []
      const { connectOptions, elsewhere } = await hubRoom()
      const [here, told] = [connectOptions(at), connectOptions(member)]
      if (here.host !== told.host || here.port !== told.port || here.database !== told.database) return []
      return ask(async (hub) => {
        const answers = []
        for (const question of questions) {
          const answer = await elsewhere(hub, question, { ownSite: member.siteId, askedAt: clock.now() })
          if (answer) answers.push({ question, answer })
        }
        return answers
      })
    },
    site: async (siteId: string, isFresh: boolean): Promise<Looked<FleetSiteDetail>> => {
      const { siteDetail } = await hubRoom()
      return look(siteId, isFresh, (hub) => siteDetail(hub, siteId))
    },
  }
}

/** Other sites' texts are strangers': none of them hides or reorders what a person reads. */
function cleaned<T>(value: T): T {
  const each = (one: unknown): unknown =>
    typeof one === 'string'
      ? clean(one, LONGEST_TEXT)
      : Array.isArray(one)
        ? one.map(each)
        : one !== null && typeof one === 'object'
          ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, each(inner)]))
          : one
  return each(value) as T
}
