import type { DeviceKind, Severity } from './kinds.ts'

/** What a viewer sees over the sites of its group. Times are ISO 8601; unknown is `null`. */

/** One site of the group, counted. */
export interface FleetSite {
  siteId: string
  name: string
  revoked: boolean
  lastSent: string | null
  devices: number
  printers: number
  openWarnings: number
}

/** How many devices of a model run a version, over all sites. */
export interface FleetSpread {
  vendor: string | null
  model: string
  firmware: string
  devices: number
  sites: number
}

/** Warnings of a kind on a model, over all sites. */
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

/**
 * How far a version has come among the devices of its model. A site holds back that has the model and not the
 * version.
 */
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

/** All sites of the group together. */
export interface FleetOverview {
  sites: FleetSite[]
  spread: FleetSpread[]
  warnings: FleetWarningGroup[]
  reach: FleetReach[]
  traffic: FleetTraffic[]
}

/** The most of each kind that is shown of one site. */
export const MOST_OF_SITE = 500

/** One device as its site told the hub. */
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

/** One warning as its site told the hub. */
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

/** One thing a device states differently, as its site told the hub. */
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
