import type { Via } from './kinds.ts'

/**
 * What identification made of one or more observations: who said it, and the facts it states.
 * Fact keys are those of the timelines in the contract; what is not mentioned is unknown, not gone.
 */
export interface Sighting {
  /** Milliseconds since the epoch, UTC. */
  at: number
  via: Via
  interface?: string
  device: DeviceKeys
  facts: Readonly<Record<string, FactValue>>
  /** Per fact key: how sure (0–1) and from which field it was read. Missing means stated plainly. */
  grounds?: Readonly<Record<string, { from: string; confidence: number }>>
}

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
