/**
 * A raw observation: what one address stated, decoded from its wire form and nothing more.
 * `identification` reads these; it never sees sockets or bytes.
 */
export type Observation =
  | { via: 'ssdp'; headers: Readonly<Record<string, string>> }
  | { via: 'upnp'; description: UpnpFields; extensions?: Readonly<Record<string, string>> }
  | { via: 'mdns'; service: DnsSdService }
  | { via: 'http'; path: string; body: string; headers?: Readonly<Record<string, string>> }
  | { via: 'ipp'; attributes: IppAttributes }
  | { via: 'snmp'; variables: Readonly<Record<string, string | number>> }
  | { via: 'pjl'; infoId: string }
  | { via: 'kasa'; body: string }
  | { via: 'mqtt'; version: string }
  | { via: 'wsd'; types: readonly string[]; scopes: readonly string[] }
  | { via: 'arp'; mac: string }
  | { via: 'dhcp'; hostname?: string; vendorClass?: string; parameters?: readonly number[]; mac?: string }

/** The root device of a UPnP description: element name (without namespace) to text. UPnP DA 2.0, 2.3. */
export type UpnpFields = Readonly<Record<string, string>>

/** One resolved DNS-SD service instance (RFC 6763). TXT keys are lower-case, first wins (6.4). */
export interface DnsSdService {
  /** Such as `_ipp._tcp`. */
  type: string
  /** The instance label, or `''` where none is known. */
  name: string
  host?: string
  port?: number
  txt: Readonly<Record<string, string>>
}

/** IPP attributes by name (RFC 8011); every attribute is a list, values already text or number. */
export type IppAttributes = Readonly<Record<string, readonly IppValue[]>>
export type IppValue = string | number | boolean | Readonly<Record<string, unknown>>

/** An observation as a claim made by an address, on an interface, at a time. */
export interface Heard {
  /** Milliseconds since the epoch, UTC. */
  at: number
  interface: string
  /** The source address of the packet, as a literal without zone. */
  ip: string
  observation: Observation
  /**
   * For what was asked and answered: the MAC the exchange was with, `null` where that cannot be told. Not there for what
   * came by itself, for a datagram does not say which MAC sent it.
   */
  link?: string | null
}

/** A complete entry of the system's neighbour table: who owns an address of the scanned network. */
export interface Neighbour {
  at: number
  ip: string
  mac: string
  interface: string
}
