import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Destination, HouseRules } from '../../../shared/model/house-rules.ts'
import type { WarningKind } from '../../../shared/model/kinds.ts'
import type { Sentence, SentenceItem } from '../../../shared/model/sentence.ts'
import type { ContactEvent } from '../../../shared/model/timeline.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { Knowledge } from './knowledge.ts'
import { isFirstParty } from './parties.ts'
import { partiesOf } from './party-index.ts'
import type { DeviceState, VendorState } from './state.ts'
import { DAY } from './time.ts'

/** What a guest may do: proposed from what it did, told in plain words, checked once the owner said yes. */

/** What every device needs whatever its rules say: addresses (DHCP), names, time, local announcements. */
const ALWAYS_ALLOWED_PORTS = new Set([53, 67, 68, 123, 546, 547, 1900, 5353])
/** A proposal rests on two weeks and on parties met on several days. */
const LEARNING = 14 * DAY
const LEARNING_DAYS = 5
const HABIT_DAYS = 3
const MAX_DESTINATIONS = 40

/** Whether a contact goes beyond the rules. */
export function breaks(
  rules: HouseRules,
  event: ContactEvent,
  party: string | null,
  outside: boolean,
): boolean {
  if (event.port !== null && ALWAYS_ALLOWED_PORTS.has(event.port)) return false
  if (!outside && rules.localNetwork) return false
  return !rules.destinations.some(
    ({ host, port, protocol }) =>
      (host === party || host === event.host?.toLowerCase() || host === event.ip) &&
      (port === null || port === event.port) &&
      (protocol === null || protocol === event.protocol.toLowerCase()),
  )
}

/** Warnings whose subject is one or more parties; their titles and contact evidence name them. */
const ABOUT_PARTIES: ReadonlySet<WarningKind> = new Set([
  'new-destination',
  'new-country',
  'tracker-contact',
  'cleartext',
  'say-do-gap',
  'house-rule-broken',
])

/** Whether an open warning is about the party; a maker's text that is quoted as evidence is no such thing. */
const isWarnedOf = (party: string, warnings: readonly Warning[]): boolean =>
  warnings.some(
    ({ kind, state, title, evidence }) =>
      state === 'open' &&
      ABOUT_PARTIES.has(kind) &&
      [title, ...evidence.filter(({ from }) => from === 'contact').map(({ text }) => text)].some((text) =>
        text.split(/[\s,]+/).some((word) => word === party || word.toLowerCase().endsWith(`.${party}`)),
      ),
  )

/**
 * Rules that fit what the device did so far, without the parties an open one of `warnings` is about, and how many those
 * are; `null` while it is too early to tell.
 */
export function proposeRules(
  device: DeviceState,
  at: number,
  warnings: readonly Warning[],
): { rules: HouseRules; heldBack: number } | null {
  const { traffic } = device
  if (!traffic || traffic.forgot || at - traffic.firstAt < LEARNING || traffic.days < LEARNING_DAYS)
    return null
  const habits = [...partiesOf(traffic)].filter(([, { days }]) => days >= HABIT_DAYS)
  const calm = habits.filter(([party]) => !isWarnedOf(party, warnings))
  const destinations = calm
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MAX_DESTINATIONS)
    .map(([host]): Destination => ({ host, port: null, protocol: null }))
  const localNetwork = Object.values(traffic.neighbours).some((n) => n.answered)
  return {
    rules: { confirmedAt: null, destinations, localNetwork },
    heldBack: habits.length - calm.length,
  }
}

/** The rules as a person would say them. */
export function rulesInSentences(
  rules: HouseRules,
  device: Pick<DeviceState, 'vendor'>,
  vendor: VendorState | null,
  knowledge: Knowledge,
): Sentence[] {
  const own = rules.destinations.filter(({ host }) => isFirstParty(host, device.vendor, vendor, knowledge))
  const others = rules.destinations.filter((destination) => !own.includes(destination))
  return [
    own.length > 0
      ? sentence('houseRules.maker', { places: own.map(placeOf) })
      : sentence('houseRules.services'),
    ...others.map((destination) => sentence('houseRules.place', { place: placeOf(destination) })),
    sentence(rules.localNetwork ? 'houseRules.home' : 'houseRules.notHome'),
    sentence('houseRules.nobodyElse'),
  ]
}

function placeOf({ host, port, protocol }: Destination): SentenceItem {
  const place = port === null ? host : sentence('houseRules.onPort', { host, port })
  return protocol === null
    ? place
    : sentence('houseRules.byProtocol', { place, protocol: protocol.toUpperCase() })
}
