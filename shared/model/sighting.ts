/** What can tell one physical device from another, strongest first: serial, uuid, mac, ip. */
export interface DeviceKeys {
  mac?: string
  ip?: string
  /** UDN, DNS-SD UUID and the like; attributes of a device, never keys across addresses. */
  uuids?: readonly string[]
  serial?: string
  /**
   * The MACs that answer for the address, where more than one does, or where the one answers for other addresses as well:
   * then neither the address nor its MAC says whose the words are. The timeline may leave it out.
   */
  claimants?: readonly string[]
}

/** A fact's value: plain JSON. `null` says "stated as unknown" and is never stored. */
export type FactValue =
  | string
  | number
  | boolean
  | null
  | readonly FactValue[]
  | { readonly [key: string]: FactValue }
