import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { isGroupAddress, isLocalAddress, isOutside, partyOf } from './address.ts'
import { own } from './own.ts'
import { isPersonal } from './parties.ts'
import { forgetParties, partiesOf } from './party-index.ts'
import type { DestinationState, DeviceState, HomeState, TrafficState } from './state.ts'
import { DAY, dayOf, hourOf } from './time.ts'

/** Bounds of one device's memory of its traffic. */
const MAX_PARTIES = 200
const MAX_RECENT_DAYS = 70
const MAX_MAIL = 120
const MAX_NEIGHBOURS = 400
const MAX_COUNTRIES = 60
/** Names (RFC 1035, RFC 7858) and time (RFC 5905) are asked of public servers by every device: no party of its own. */
const INFRASTRUCTURE_PORTS = new Set([53, 123, 853])
/** Neighbours not spoken with for so long are forgotten. */
const NEIGHBOUR_MEMORY = 60 * DAY

/** A contact as memory sees it. */
export interface Encounter {
  outside: boolean
  /** The outside party (registrable domain or network); `null` inside the home. */
  party: string | null
  destination: DestinationState | null
  day: number
  hour: number
  /** People of this home usually rest at this hour; `null` while that is not known. */
  idle: boolean | null
}

const freshTraffic = (at: number): TrafficState => ({
  firstAt: at,
  lastAt: at,
  days: 0,
  hours: new Array<number>(24).fill(0),
  domains: {},
  countries: {},
  forgot: false,
  recent: [],
  mail: [],
  neighbours: {},
  resolver: { local: 0, outsideFirst: null, outsideDays: 0, lastDay: -1 },
})

/**
 * Takes a contact into the device's and the home's memory and says what is to be known about it. Evidence is imported
 * in any order: an older file may come after a newer one.
 */
export function rememberContact(
  device: DeviceState,
  home: HomeState,
  event: ContactEvent,
  at: number,
): Encounter {
  device.traffic ??= freshTraffic(at)
  const traffic = device.traffic
  const day = dayOf(at)
  const hour = hourOf(at)
  const outside = isOutside(event.ip, event.host)
  const idle = isIdle(home, hour)
  if (isPersonal(device.kind)) home.hours[hour]! += 1
  traffic.firstAt = Math.min(traffic.firstAt, at)
  traffic.lastAt = Math.max(traffic.lastAt, at)
  if (!outside) {
    if (event.ip !== null && isLocalAddress(event.ip) && !isGroupAddress(event.ip))
      rememberNeighbour(traffic, home, event, at)
    return { outside, party: null, destination: null, day, hour, idle }
  }
  traffic.hours[hour]! += 1
  rememberDay(traffic, day, event.bytesOut ?? 0)
  const party = INFRASTRUCTURE_PORTS.has(event.port ?? 0) ? null : partyOf(event.host, event.ip)
  const destination =
    party === null ? null : rememberParty(traffic, party, event, { at, day, idle: idle === true })
  if (event.country && party !== null) rememberCountry(traffic, event.country, party, at, day)
  return { outside, party, destination, day, hour, idle }
}

function rememberDay(traffic: TrafficState, day: number, bytesOut: number): void {
  const after = traffic.recent.findLastIndex((known) => known.day <= day)
  const known = traffic.recent[after]
  if (known?.day === day) known.out += bytesOut
  else {
    traffic.days += 1
    traffic.recent.splice(after + 1, 0, { day, out: bytesOut, odd: false })
    if (traffic.recent.length > MAX_RECENT_DAYS) traffic.recent.shift()
  }
}

function rememberParty(
  traffic: TrafficState,
  party: string,
  event: ContactEvent,
  { at, day, idle }: { at: number; day: number; idle: boolean },
): DestinationState {
  let known = partiesOf(traffic).get(party)
  if (!known) {
    known = {
      host: event.host,
      firstAt: at,
      lastAt: at,
      days: 0,
      lastDay: -1,
      bytesOut: 0,
      bytesIn: 0,
      idle: 0,
      port: event.port,
    }
    partiesOf(traffic).set(party, known)
    forgetOldest(traffic)
  }
  if (known.lastDay !== day) known.days += 1
  known.lastDay = day
  known.firstAt = Math.min(known.firstAt, at)
  known.lastAt = Math.max(known.lastAt, at)
  known.bytesOut += event.bytesOut ?? 0
  known.bytesIn += event.bytesIn ?? 0
  if (idle) known.idle += 1
  return known
}

function forgetOldest(traffic: TrafficState): void {
  if (partiesOf(traffic).size <= MAX_PARTIES) return
  // An eighth at once: a device that meets strangers all day would look through its memory for each of them.
  forgetParties(traffic, MAX_PARTIES / 8)
  traffic.forgot = true
}

function rememberCountry(
  traffic: TrafficState,
  country: string,
  domain: string,
  at: number,
  day: number,
): void {
  const known = own(traffic.countries, country)
  if (!known) {
    if (Object.keys(traffic.countries).length < MAX_COUNTRIES)
      traffic.countries[country] = { firstAt: at, days: 1, lastDay: day, domain }
  } else if (known.lastDay !== day) {
    known.days += 1
    known.lastDay = day
  }
}

function rememberNeighbour(traffic: TrafficState, home: HomeState, event: ContactEvent, at: number): void {
  const ip = event.ip!
  const answered = (event.bytesIn ?? 0) > 0
  if (event.port === 53 && answered) {
    home.resolvers[ip] = at
    traffic.resolver.local += 1
  }
  const known = own(traffic.neighbours, ip)
  if (known) {
    known.lastAt = at
    known.answered ||= answered
    return
  }
  traffic.neighbours[ip] = { firstAt: at, lastAt: at, answered }
  const all = Object.entries(traffic.neighbours)
  if (all.length > MAX_NEIGHBOURS || all.length % 50 === 0)
    for (const [other, { lastAt }] of all)
      if (lastAt < at - NEIGHBOUR_MEMORY || all.length > MAX_NEIGHBOURS) {
        delete traffic.neighbours[other]
        if (Object.keys(traffic.neighbours).length <= MAX_NEIGHBOURS / 2) break
      }
}

/** Mail targets of the last weeks: one entry a target and day. */
export function rememberMail(traffic: TrafficState, target: string, day: number): void {
  if (traffic.mail.some((m) => m.day === day && m.target === target)) return
  traffic.mail.push({ target, day })
  if (traffic.mail.length > MAX_MAIL) traffic.mail.shift()
}

/** Enough contacts of people's devices to know this home's day, and an hour with a tenth of the busiest. */
const ENOUGH_HOURS = 150
const IDLE_SHARE = 0.1

function isIdle({ hours }: HomeState, hour: number): boolean | null {
  let total = 0
  let busiest = 0
  for (const contacts of hours) {
    total += contacts
    if (contacts > busiest) busiest = contacts
  }
  return total < ENOUGH_HOURS ? null : hours[hour]! <= IDLE_SHARE * busiest
}
