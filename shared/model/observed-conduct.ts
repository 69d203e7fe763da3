/**
 * What this network saw of a vendor's (or one device's) conduct, as counts: the input of indicators
 * E1 and F1–F3. `null` means not observed, which is unknown and never reassuring.
 */
export interface ObservedConduct {
  /** Firmware changes first seen here, by verdict. Those nobody searched an announcement for stay out. */
  firmware: {
    announced: number
    vague: number
    notFound: number
    /** ISO 8601: until when the devices were watched. */
    until: string
  } | null
  traffic: {
    /** Days with the sensor on and any traffic of the device; a day the sensor was off is not a quiet day. */
    days: number
    /** ISO 8601: the last of those days. */
    until: string
    /** Distinct destinations contacted while idle. */
    idleDestinations: number
    /** Of those: the vendor's own, named in its policy, or chosen by the owner. */
    idleAccountedFor: number
    /** Contacts with trackers or advertisers while idle. */
    idleTrackerContacts: number
    /** Trackers or advertisers contacted at any hour; what people do on their own devices stays out. */
    trackers: string[]
    flows: number
    /** Of those: clear text, or TLS before 1.2. */
    clearTextFlows: number
  } | null
}
