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

/** One packet of Houseguest's own, as the network room reports it. */
export interface SentPacket {
  kind: string
  interface: string
  /** A host, a group, or a whole network as CIDR. */
  destination: string
  port: number
  bytes: number
  /** Why, in words the owner reads. */
  reason: string
  /** Milliseconds UTC. */
  at: number
  /** Addressed to one host: then that host counts as contacted. */
  unicast: boolean
}
