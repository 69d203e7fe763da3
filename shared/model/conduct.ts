/** What Houseguest itself did: packets sent and hosts contacted, with time and reason. */
export interface Conduct {
  packets: SentPackets[]
  hosts: ContactedHost[]
}

/** One kind of packet, to one destination group, counted over a span. */
export interface SentPackets {
  /** Such as `ssdp-search`, `mdns-query`, `address-sweep`, `ipp-get-printer-attributes`. */
  kind: string
  interface: string
  destination: string
  reason: string
  count: number
  bytes: number
  firstAt: string
  lastAt: string
}

/** A host Houseguest opened a connection or sent a unicast question to. */
export interface ContactedHost {
  host: string
  port: number
  purpose: string
  reason: string
  count: number
  firstAt: string
  lastAt: string
}
