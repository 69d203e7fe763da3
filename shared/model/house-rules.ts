/** What a guest may do, as its owner confirmed it: checked from then on, exchanged as RFC 8520 MUD files. */
export interface HouseRules {
  /** When the owner said yes, milliseconds UTC; `null` while only proposed. */
  confirmedAt: number | null
  /** Registrable domains, or addresses of this network, it may talk to. */
  destinations: Destination[]
  /** Whether it may talk to other devices of this home beyond those named. */
  localNetwork: boolean
}

/** One party a device may talk to; `port` `null` means any. */
export interface Destination {
  host: string
  port: number | null
  protocol: 'tcp' | 'udp' | null
}
