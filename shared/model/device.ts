import type { DeviceKind, Via } from './kinds.ts'
import type { FactValue } from './sighting.ts'

/** One field's ground: which statement it rests on, when it was last seen, how sure (0–1). */
export interface Evidence {
  value: FactValue
  from: string
  seenAt: string
  confidence: number
}

/** A device as the command line and the app show it. Times ISO 8601 UTC; unknown is `null`. */
export interface Device {
  id: string
  name: string | null
  vendor: string | null
  model: string | null
  kind: DeviceKind
  firmware: string | null
  serial: string | null
  macs: string[]
  addresses: string[]
  hostnames: string[]
  services: { type: string; port: number | null; via: Via }[]
  firstSeen: string
  lastSeen: string
  online: boolean
  confidence: number
  evidence: Record<string, Evidence>
  /** Where the owner says it stands; `null` unless they said so. */
  place: string | null
}

/** One value of one key over one span of time: a row per value and span, never per scan. */
export interface Fact {
  key: string
  value: FactValue
  from: string
  firstSeen: string
  lastSeen: string
  /** The value before this one; `null` for the first. */
  previous: FactValue
}
