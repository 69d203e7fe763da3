import type { Announcement, AnnouncementVerdict, NoteTopic } from '../../../shared/announcement.ts'
import type { Elsewhere } from '../../../shared/model/elsewhere.ts'
import type { HouseRules } from '../../../shared/model/house-rules.ts'
import type { DeviceKind } from '../../../shared/model/kinds.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { KeptMap } from './kept-map.ts'

/**
 * What the judge remembers, as plain JSON, one record a subject: the ledger keeps these and rewrites only the
 * changed ones. Every list and record is bounded where it is written to. Times are milliseconds UTC.
 */

/** Warnings about a subject that may still change; closed ones live on in the ledger. */
export interface Watched {
  warnings: Record<string, Warning>
  /** When each of them was last borne out. */
  borneOut: Record<string, number>
}

export interface DeviceState extends Watched {
  id: string
  vendor: string | null
  model: string | null
  kind: DeviceKind
  name: string | null
  /** Vendor, model, kind and name come from identification; else from the sightings' own words. */
  fused: boolean
  /** The key of the model it is entered under. */
  enrolledAs: string | null
  ip: string | null
  firstSeen: number
  lastSeen: number
  /** It has been looked at, not only met in traffic or noted. */
  sighted: boolean
  /** The latest look. */
  lastLook: number
  /** Model and serial by the source that states them, to tell another device from another spelling. */
  selves: Record<string, { model: string | null; serial: string | null; firstSeen: number; lastSeen: number }>
  /** Earlier identities, newest last. */
  former: { model: string | null; serial: string | null; until: number }[]
  notes: { at: number; text: string }[]
  /** Up to when notes on the whole home were taken over. */
  homeNotesUntil: number
  firmware: FirmwareState | null
  services: Record<string, ServiceState>
  /** Full looks: sightings that list services. */
  looks: { count: number; firstAt: number; lastAt: number }
  traffic: TrafficState | null
  printer: PrinterState | null
  rules: HouseRules | null
  /** What the owner said was expected: this kind, on this device, until then (`null`: for good). */
  expected: { kind: string; until: number | null }[]
  /** What a hub's other sites say of its surprises, by the name of the effect; absent where none was asked. */
  elsewhere?: Record<string, Elsewhere>
}

export interface FirmwareState {
  /** Last parts by the source that states them: two sources may word one version differently. */
  byVia: Record<string, { parts: string[]; shown: string; lastSeen: number }>
  /** When the present version was first seen. */
  since: number
  shown: string
  parts: string[]
  changes: FirmwareChange[]
}

/** A change of firmware happened somewhere in (lastSeenOld, at]. */
export interface FirmwareChange {
  from: string
  to: string
  parts: string[]
  lastSeenOld: number
  at: number
  step: 'newer' | 'older' | 'changed'
  verdict: AnnouncementVerdict
  url: string | null
  topics: NoteTopic[]
  /** The verdict has been given for good: the days of grace are over, or the notes are clear. */
  closed: boolean
}

export interface ServiceState {
  port: number | null
  via: string
  firstSeen: number
  lastSeen: number
  seen: number
  /** Looks by the same source since `firstSeen` that did not list it. */
  missed: number
  /** The run of such looks at present. */
  missing: { since: number; looks: number } | null
}

export interface TrafficState {
  firstAt: number
  lastAt: number
  /** Days on which any contact was recorded; a day without is unknown, not quiet. */
  days: number
  hours: number[]
  /** To be asked by `partiesOf`: a record once kept, a map at hand. */
  domains: Record<string, DestinationState> | KeptMap<DestinationState>
  countries: Record<string, { firstAt: number; days: number; lastDay: number; domain: string }>
  /** Destinations were forgotten for want of room: new ones are this device's daily life. */
  forgot: boolean
  /** Recent days with their volume; `odd` ones are no part of the baseline. */
  recent: { day: number; out: number; odd: boolean }[]
  mail: { target: string; day: number }[]
  neighbours: Record<string, { firstAt: number; lastAt: number; answered: boolean }>
  resolver: { local: number; outsideFirst: number | null; outsideDays: number; lastDay: number }
}

export interface DestinationState {
  host: string | null
  firstAt: number
  lastAt: number
  days: number
  lastDay: number
  bytesOut: number
  bytesIn: number
  /** Contacts in hours in which people of this home rest. */
  idle: number
  port: number | null
}

export interface PrinterState {
  supplies: Record<string, SupplyState>
  refusal: {
    since: number
    lastSeen: number
    text: string
    supplies: string[]
    unfamiliar: string | null
  } | null
  /** Something that may be a refusal and wants a second look. */
  doubt: { since: number; looks: number } | null
  lastRefusalEnd: number | null
  /** The last look at which it was in order. */
  workingAt: number | null
  early: { at: number; supply: string; remaining: number }[]
}

export interface SupplyState {
  name: string
  part: string | null
  serial: string | null
  /** Per cent, `null` while unknown. */
  level: number | null
  at: number
  impressions: number | null
  install: InstallState
  past: PastInstall[]
}

export interface InstallState {
  at: number
  level: number | null
  impressions: number | null
  lastLevel: number | null
  lastImpressions: number | null
}

export interface PastInstall extends InstallState {
  part: string | null
  serial: string | null
  until: number
}

export interface VendorState extends Watched {
  name: string
  announcements: Announcement[]
  documents: Record<string, DocumentState>
  policyChanges: PolicyChange[]
  owner: { name: string; at: number; former: string | null } | null
  supportEnds: Record<string, { model: string; end: number; said: string; at: number }>
  devices: Record<string, { model: string | null }>
  /** Domains the vendor itself names as its own: of its pages and its mail addresses. */
  domains: string[]
}

export interface DocumentState {
  at: number
  url: string | null
  sentences: string[]
}

export interface PolicyChange {
  at: number
  lastSeenOld: number
  document: string
  added: string[]
  removed: string[]
  material: string[]
}

/** Devices of one vendor and model in this home. */
export interface ModelState {
  members: Record<string, MemberState>
  /** Warnings one cause raised for several members: where the second member finds the first's. */
  shared: Record<string, { deviceId: string; at: number }>
}

export interface MemberState {
  /** Its firmware as normalised text; `null` while unknown. */
  version: string | null
  /** Surprises by name, with when they began: what other members are held against. */
  effects: Record<string, number>
}

export interface HomeState {
  firstSeen: number
  /** LAN addresses that others ask for names, with when last. */
  resolvers: Record<string, number>
  /** What the owner noted of the whole home: it may explain anything here. */
  notes: { at: number; text: string }[]
  /** What the owner noted of devices before they were first seen. */
  waitingNotes: { mac: string; at: number; text: string }[]
  /** Contacts of people's devices by hour of the day: when this home rests. */
  hours: number[]
}
