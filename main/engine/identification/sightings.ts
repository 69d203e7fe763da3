import { isExchange, UNASKED } from '../../../shared/model/exchange.ts'
import type { Via } from '../../../shared/model/kinds.ts'
import type { Heard, Observation } from '../../../shared/model/observation.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import type { Basis, FusedField, Identity } from './claim.ts'
import { identifyAll } from './identify.ts'
import type { PrefixLookup } from './prefix.ts'
import { printerFacts } from './printer-facts.ts'

/** An address on an interface, with the MAC the neighbour table gave it; claimed MACs are no keys. */
export interface Address {
  /** `undefined` where it spoke from an address that is another's. */
  ip: string | undefined
  mac: string | null
  /** The MACs that answer for the address, where its words cannot simply be taken for those of the one MAC. */
  claimants?: readonly string[]
  interface: string
  at: number
}

const FACTS = ['vendor', 'model', 'kind', 'firmware', 'serial', 'name', 'hostname', 'hardware'] as const
/** What follows from a table must never push aside what a device says of itself. */
const WEIGHT: Readonly<Record<Basis, number>> = { stated: 1, user: 1, prefix: 0.9, inferred: 0.7 }
const MAX_UUIDS = 16

/** What was heard of an address; see `Heard` for `link`. */
type Words = Pick<Heard, 'at' | 'observation' | 'link'>

/**
 * Everything one address said, as sightings: one for each way it spoke, so that each stated fact keeps its own
 * source and a later change is told against the same source. What it answered comes before what anybody may have sent
 * in its name, and is not told earlier. An address that said nothing is one sighting by `arp`.
 */
export function identifyAddress(
  address: Address,
  heard: readonly Words[],
  prefixes?: PrefixLookup,
  memory = new Map<string, Stated>(),
): SightingEvent[] {
  const sighting = (at: number, spoken: Spoken, prefixes?: PrefixLookup) => ({
    at: new Date(at).toISOString(),
    ...stated(address, spoken, memory, prefixes),
  })
  const events: SightingEvent[] = []
  const groups = [...groupsOf(heard)].sort(([a], [b]) => Number(isExchange(b)) - Number(isExchange(a)))
  let answeredAt = 0
  for (const [via, group] of groups) {
    // Of an answer and a datagram in its form, only the answer is surely the device's own.
    const answers = isExchange(via) ? group.filter(({ link }) => link !== undefined) : []
    const words = answers.length > 0 ? answers : group
    const lastAt = words.reduce((latest, { at }) => Math.max(latest, at), 0)
    if (isExchange(via)) answeredAt = Math.max(answeredAt, lastAt)
    const spoken = {
      via,
      observations: words.map(({ observation }) => observation),
      unasked: isExchange(via) && answers.length === 0,
    }
    const at = isExchange(via) ? lastAt : Math.max(answeredAt, lastAt)
    events.push(sighting(at, spoken, via === 'arp' ? prefixes : undefined))
  }
  if (!address.mac || heard.some(({ observation }) => observation.via === 'arp')) return events
  const seen: Observation = { via: 'arp', mac: address.mac }
  return [sighting(address.at, { via: 'arp', observations: [seen], unasked: false }, prefixes), ...events]
}

function groupsOf(heard: readonly Words[]): Map<Via, Words[]> {
  const groups = new Map<Via, Words[]>()
  for (const words of heard) {
    const group = groups.get(words.observation.via)
    if (group) group.push(words)
    else groups.set(words.observation.via, [words])
  }
  return groups
}

/** The same, with a registry of MAC prefixes to fall back on; what was said before in the same words is remembered. */
export function identifyWith(prefixes: PrefixLookup) {
  const memory = new Map<string, Stated>()
  return (address: Address, heard: readonly Words[]): SightingEvent[] =>
    identifyAddress(address, heard, prefixes, memory)
}

/** A sighting but for its time. */
type Stated = Omit<SightingEvent, 'at'>

/** Devices say the same again and again: a day's words of several hundred devices, those of usual length. */
const MAX_REMEMBERED = 4_000
const MAX_REMEMBERED_LENGTH = 2_000

/** What was said one way: `unasked` when it has the form of an answer and came by itself. */
interface Spoken {
  via: Via
  observations: readonly Observation[]
  unasked: boolean
}

function stated(
  address: Address,
  spoken: Spoken,
  memory: Map<string, Stated>,
  prefixes?: PrefixLookup,
): Stated {
  const { ip, mac, claimants } = address
  const who = [prefixes !== undefined, address.interface, ip, mac, claimants]
  const words = JSON.stringify([who, spoken])
  const known = memory.get(words)
  if (known) return known
  const made = madeOf(address, spoken, prefixes)
  if (words.length > MAX_REMEMBERED_LENGTH) return made
  if (memory.size >= MAX_REMEMBERED) memory.clear()
  memory.set(words, made)
  return made
}

function madeOf(address: Address, { via, observations, unasked }: Spoken, prefixes?: PrefixLookup): Stated {
  const identity = identifyAll(observations, prefixes)
  const facts: Record<string, FactValue> = {}
  const grounds: Record<string, { from: string; confidence: number }> = {}
  for (const key of FACTS) {
    const field: FusedField<string | readonly string[]> | null = identity[key]
    if (!field || (key === 'kind' && field.value === 'unknown')) continue
    facts[key] = field.value
    const confidence = round(field.confidence * (key === 'kind' ? 1 : WEIGHT[field.basis]))
    grounds[key] = { from: field.from, confidence: unasked ? Math.min(confidence, UNASKED) : confidence }
  }
  for (const observation of observations) {
    if (observation.via === 'mdns' && observation.service.type.length < 100)
      facts[`service.${observation.service.type}`] = observation.service.port ?? null
    Object.assign(facts, printerFacts(observation))
  }
  return {
    type: 'sighting',
    device: keys(address, identity),
    via,
    interface: address.interface,
    facts,
    grounds,
  }
}

function keys({ ip, mac, claimants }: Address, identity: Identity): SightingEvent['device'] {
  const uuids = identity.uuids.filter((uuid) => uuid.length <= 256).slice(0, MAX_UUIDS)
  return {
    ...(ip ? { ip } : {}),
    ...(mac ? { mac } : {}),
    ...(claimants ? { claimants: [...claimants] } : {}),
    ...(uuids.length > 0 ? { uuids } : {}),
    ...(identity.serial ? { serial: identity.serial.value.slice(0, 128) } : {}),
  }
}

const round = (confidence: number): number => Math.round(confidence * 100) / 100
