/** What screens ask of contacts. Times are ms UTC; bytes are `null` where no source counted them. */

/** From (inclusive) to (exclusive), ms; whole hours count. */
export interface Window {
  from: number
  to: number
}

/** Traffic added up over a window. */
export interface Sums {
  /** Connections made; lookups of names are counted apart, a name asked for is not a connection. */
  connections: number
  lookups: number
  bytesOut: number | null
  bytesIn: number | null
  firstAt: number
  lastAt: number
}

/** All a device, or the home, had with one organisation. */
export interface OrganisationSum extends Sums {
  /** `null`: destinations no organisation is known of. */
  organisation: string | null
  /** Destinations within the home, which are nobody's. */
  isLocal: boolean
  hosts: number
  /** Categories of its destinations, such as `advertising`, without repetition. */
  categories: string[]
}

/** All that went to one host; `host: null` where only its address is known. */
export interface HostSum extends Sums {
  host: string | null
  ip: string | null
  domain: string | null
  organisation: string | null
  category: string | null
  country: string | null
}

/** One day's traffic. */
export interface DaySum {
  /** Start of the day, ms UTC. */
  day: number
  connections: number
  /** Names asked for, which are no connections. */
  lookups: number
  bytesOut: number | null
  bytesIn: number | null
}

/** Traffic in one hour of the day, 0–23, summed over days. */
export interface HourSum {
  hour: number
  connections: number
  /** Names asked for, which are no connections. */
  lookups: number
  bytesOut: number | null
  bytesIn: number | null
}

/** A destination somebody went to for the first time; `deviceId` is `null` where nobody could be named. */
export interface NewDestination extends HostSum {
  deviceId: string | null
}

/** One found destination, with how many devices went there. */
export interface FoundDestination extends HostSum {
  port: number | null
  protocol: string
  devices: number
  /** The ids of some of them. */
  callers: string[]
}

/** A destination's traffic a day before and after an instant. */
export interface TrafficChange {
  host: string | null
  ip: string | null
  organisation: string | null
  category: string | null
  before: { connectionsADay: number; bytesOutADay: number | null }
  after: { connectionsADay: number; bytesOutADay: number | null }
}

/** What is registered in one country: of the addresses, not where servers stand. */
export interface CountrySum {
  country: string | null
  /** Names and addresses connected to, ports apart. */
  destinations: number
  connections: number
  /** Names asked for whose address is registered there; not connections. */
  lookups: number
  bytesOut: number | null
}

/** A data set destinations are named from: shown with its date and licence. */
export interface DataSet {
  name: string
  date: string
  licence: string
  /** `null` where they were not counted. */
  entries: number | null
  source: string
  /** The owner's own list, by its file; `null` for what comes with Houseguest. */
  file: string | null
  /** Where it was fetched from, to be fetched again on the owner's word; `null` where it was not. */
  address: string | null
}
