/** What a viewer sees over the sites of its group. Times are dates of the hub's answer; unknown is `null`. */

export interface FleetSite {
  siteId: string
  name: string
  revoked: boolean
  lastSent: Date | null
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
  first: Date
  last: Date
  /** 3 alarm, 2 warning, 1 notice, 0 info: the gravest of them. */
  rank: number
}

export interface FleetReach {
  vendor: string | null
  model: string
  firmware: string
  first: Date
  last: Date
  devices: number
  ofDevices: number
  sitesHeldBack: number
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
