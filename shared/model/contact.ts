/** One device, one destination, one port: who talked to whom. Bytes are `null` where no source counted them. */
export interface Contact {
  /** `null` when no device could be named: unattributed, and counted. */
  deviceId: string | null
  /** The name asked for (DNS answer, TLS or QUIC SNI, HTTP Host); `null` when none was. */
  host: string | null
  /** Registrable domain of `host`. */
  domain: string | null
  ip: string | null
  asn: number | null
  organisation: string | null
  /** Country of registration of the address, ISO 3166-1 alpha-2: not where the server stands. */
  country: string | null
  category: string | null
  port: number | null
  protocol: string
  application: string | null
  firstSeen: string
  lastSeen: string
  connections: number
  bytesOut: number | null
  bytesIn: number | null
}
