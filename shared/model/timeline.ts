import * as v from 'valibot'
import { VIAS } from './kinds.ts'
import type { FactValue } from './sighting.ts'

/**
 * The timeline format of the command-line contract: everything Houseguest can learn, as dated lines.
 * Scans, imports and replays all reach the ledger as these events; there is no second door.
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const instant = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())
const mac = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/, 'not a MAC address'),
)
const ip = v.pipe(v.string(), v.maxLength(45), v.ip())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Any JSON up to a depth no honest fact reaches; a device's nesting may not become our recursion. */
const MAX_JSON_DEPTH = 8

/** Fact key to value. A named interface, or the checker would unfold the recursion in every event type. */
export interface Facts {
  readonly [key: string]: FactValue
}
const facts = v.pipe(
  v.custom<Facts | undefined>((value) => value === undefined || isFacts(value), 'not a record of facts'),
  v.transform((value): Facts => value ?? {}),
)

function isFacts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, inner]) => key.length <= 128 && isJson(inner, MAX_JSON_DEPTH))
  )
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  return Object.values(value).every((inner) => isJson(inner, depth - 1))
}

const deviceKeys = v.object({
  mac: v.optional(mac),
  ip: v.optional(ip),
  uuids: v.optional(v.array(text(256))),
  serial: v.optional(text(128)),
  claimants: v.optional(v.pipe(v.array(mac), v.maxLength(16))),
})

/** What was seen of a device, at one moment, by one way of hearing. */
export const sightingEvent = v.object({
  at: instant,
  type: v.literal('sighting'),
  /** Where it sums up what was heard over a while: when that began, and the device was first seen. */
  since: v.optional(instant),
  device: deviceKeys,
  via: v.picklist(VIAS),
  interface: v.optional(text(64)),
  facts: v.optional(facts),
  grounds: v.optional(v.record(text(128), v.object({ from: text(256), confidence: v.number() }))),
})

const contactEvent = v.object({
  at: instant,
  type: v.literal('contact'),
  device: deviceKeys,
  host: v.optional(v.nullable(text(255)), null),
  ip: v.optional(v.nullable(ip), null),
  port: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535))), null),
  protocol: v.optional(text(16), 'tcp'),
  application: v.optional(v.nullable(text(64)), null),
  connections: v.optional(count, 1),
  bytesOut: v.optional(v.nullable(count), null),
  bytesIn: v.optional(v.nullable(count), null),
  country: v.optional(v.nullable(text(2)), null),
  asn: v.optional(v.nullable(count), null),
  organisation: v.optional(v.nullable(text(256)), null),
})

const policyEvent = v.object({
  at: instant,
  type: v.literal('policy'),
  vendor: text(128),
  document: text(64),
  url: v.optional(v.nullable(text(2048)), null),
  text: text(1_000_000),
})

const announcementEvent = v.object({
  at: instant,
  type: v.literal('announcement'),
  vendor: text(128),
  model: v.optional(v.nullable(text(128)), null),
  firmware: v.optional(v.nullable(v.union([text(256), v.array(text(256))])), null),
  url: v.optional(v.nullable(text(2048)), null),
  publishedAt: v.optional(v.nullable(text(40)), null),
  text: v.optional(text(1_000_000), ''),
})

const vendorEvent = v.object({
  at: instant,
  type: v.literal('vendor'),
  vendor: text(128),
  facts: v.optional(facts),
})

const userEvent = v.object({
  at: instant,
  type: v.literal('user'),
  device: v.optional(deviceKeys),
  note: text(4096),
})

const tickEvent = v.object({ at: instant, type: v.literal('tick') })

/** Any line of a timeline; unknown fields are dropped, absent ones are filled with what the contract says. */
export const timelineEvent = v.variant('type', [
  sightingEvent,
  contactEvent,
  policyEvent,
  announcementEvent,
  vendorEvent,
  userEvent,
  tickEvent,
])

/** One dated line of a timeline, validated. */
export type TimelineEvent = v.InferOutput<typeof timelineEvent>

/** A device was seen, or spoke. */
export type SightingEvent = v.InferOutput<typeof sightingEvent>

/** A device talked to somebody. */
export type ContactEvent = v.InferOutput<typeof contactEvent>

/** A maker's document said this then. */
export type PolicyEvent = v.InferOutput<typeof policyEvent>

/** A maker's release notes said this then. */
export type AnnouncementEvent = v.InferOutput<typeof announcementEvent>

/** Something was learned of a maker. */
export type VendorEvent = v.InferOutput<typeof vendorEvent>

/** The owner noted something. */
export type UserEvent = v.InferOutput<typeof userEvent>
