import type { DeviceKind, Severity } from './kinds.ts'

/** What a viewer sees over the sites of its group. Times are ISO 8601; unknown is `null`. */

export interface FleetSite {
  siteId: string
  name: string
  revoked: boolean
  lastSent: string | null
  devices: number
  printers: number
  openWarnings: number
}

export interface FleetSpread {
  vendor: string | null
  model: string
  firmware: string
  devices: number
  sites: number
}

export interface FleetWarningGroup {
  kind: string
  vendor: string | null
  model: string | null
  warnings: number
  sites: number
  first: string | null
  last: string | null
  /** 3 alarm, 2 warning, 1 notice, 0 info: the gravest of them. */
  rank: number
}

export interface FleetReach {
  vendor: string | null
  model: string
  firmware: string
  first: string | null
  last: string | null
  devices: number
  ofDevices: number
  sitesHeldBack: number
}

const DAY_MS = 86_400_000

/** Within how many days, at least one, a firmware came that far; `null` where a time is not known. */
export function reachDays({ first, last }: Pick<FleetReach, 'first' | 'last'>): number | null {
  if (first === null || last === null) return null
  return Math.max(1, Math.ceil((Date.parse(last) - Date.parse(first)) / DAY_MS))
}

/** Sums are decimal texts: a fleet's bytes outgrow a number. */
export interface FleetTraffic {
  organisation: string
  sites: number
  connections: string
  bytesOut: string | null
  bytesIn: string | null
}

export interface FleetOverview {
  sites: FleetSite[]
  spread: FleetSpread[]
  warnings: FleetWarningGroup[]
  reach: FleetReach[]
  traffic: FleetTraffic[]
}

/** The most of each kind that is shown of one site. */
export const MOST_OF_SITE = 500

export interface SiteDevice {
  deviceId: string
  vendor: string | null
  model: string | null
  kind: DeviceKind
  firmware: string | null
  /** When the firmware was first seen after another; `null` while it is the only one known. */
  firmwareSince: string | null
  /** Only where that site shares names. */
  name: string | null
  firstSeen: string | null
  lastSeen: string | null
}

export interface SiteWarning {
  warningId: string
  deviceId: string | null
  kind: string
  severity: Severity
  state: 'open' | 'acknowledged' | 'resolved'
  vendor: string | null
  /** Only where that site shares names. */
  title: string | null
  at: string | null
}

export interface SiteChange {
  changeId: string
  deviceId: string
  key: string
  from: string
  to: string
  lastSeenOld: string | null
  firstSeenNew: string | null
}

/** One site as its ledger told the hub, to be looked at; the newest first. */
export interface FleetSiteDetail {
  site: FleetSite
  devices: SiteDevice[]
  warnings: SiteWarning[]
  changes: SiteChange[]
}

/** Which hub is looked at, and whether its password was given for this run. */
export interface SitesStatus {
  url: string | null
  state: 'none' | 'locked' | 'open'
}

/** What was read of a hub, and when; after a failure what was read before stays, with the sentence on it. */
export interface Looked<T> {
  value: T | null
  at: string | null
  problem: string | null
}
