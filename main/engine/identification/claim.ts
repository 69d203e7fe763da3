import type { DeviceKind } from '../../../shared/model/kinds.ts'

/** What an observation says about one field of a device's identity, and on which ground. */
export interface Claim {
  readonly field: ClaimField
  readonly value: string
  /** Where it was read, such as `mdns _ipp._tcp TXT usb_MDL` or `ssdp SERVER`. */
  readonly from: string
  /** 0–1. */
  readonly confidence: number
  readonly basis: Basis
}

export type ClaimField =
  | 'vendor'
  | 'model'
  | 'kind'
  | 'firmware'
  | 'serial'
  | 'name'
  | 'hostname'
  | 'hardware'
  | 'mac'
  | 'uuid'

/** Trust, best first: what the device states, what its owner says, its MAC prefix, what follows from tables. */
export const BASES = ['stated', 'user', 'prefix', 'inferred'] as const
export type Basis = (typeof BASES)[number]

/** One field as fused: the best value, why, and the values that contradict it. */
export interface FusedField<T = string> {
  readonly value: T
  readonly from: string
  readonly confidence: number
  readonly basis: Basis
}

/** Two statements about one field that cannot both hold. */
export interface Contradiction {
  readonly field: ClaimField
  readonly chosen: { readonly value: string; readonly from: string }
  readonly other: { readonly value: string; readonly from: string }
}

/** Who a device is, by everything it was heard to state. A field nobody stated is `null`. */
export interface Identity {
  readonly vendor: FusedField | null
  readonly model: FusedField | null
  readonly kind: FusedField<DeviceKind> | null
  /** A list where one source names several parts. */
  readonly firmware: FusedField<string | readonly string[]> | null
  readonly serial: FusedField | null
  readonly name: FusedField | null
  readonly hostname: FusedField | null
  readonly hardware: FusedField | null
  readonly macs: readonly string[]
  readonly uuids: readonly string[]
  readonly conflicts: readonly Contradiction[]
}
