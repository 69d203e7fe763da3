import * as v from 'valibot'
import { WARNING_KINDS, type WarningKind } from './kinds.ts'

/**
 * The file that homes exchange to compare notes: which firmware change a model went through, on which
 * day, and what was noticed after it. No names, addresses, serial numbers or places; the public key is a
 * pseudonym that lets one home be counted once.
 */

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const day = v.pipe(v.string(), v.isoDate())
const base64 = (bytes: number) =>
  v.pipe(v.string(), v.base64(), v.maxLength(Math.ceil(bytes / 3) * 4), v.minLength(Math.ceil(bytes / 3) * 4))

/** One firmware change, as it is shared: nothing in it tells the home or the device. */
export const sharedNote = v.strictObject({
  vendor: text(128),
  model: text(128),
  firmwareFrom: v.nullable(text(256)),
  firmwareTo: text(256),
  /** The day the new version was first seen. */
  day,
  /** Kinds of warnings held against this change; empty: it came and nothing was noticed. */
  effects: v.pipe(v.array(v.picklist(WARNING_KINDS)), v.maxLength(WARNING_KINDS.length)),
})
export type SharedNote = v.InferOutput<typeof sharedNote>

/** What is signed: its JSON, with fields in this order and without spaces. */
export const sharedNotes = v.strictObject({
  format: v.literal('houseguest-notes-1'),
  madeOn: day,
  notes: v.pipe(v.array(sharedNote), v.maxLength(5000)),
})
export type SharedNotes = v.InferOutput<typeof sharedNotes>

/** A file of notes with the key that signed it. */
export const signedNotes = v.strictObject({
  ...sharedNotes.entries,
  /** Ed25519 (RFC 8032): SPKI public key (44 bytes) and signature (64 bytes), in base64. */
  publicKey: base64(44),
  signature: base64(64),
})
export type SignedNotes = v.InferOutput<typeof signedNotes>

/** A firmware change of one device, as its diary has it. */
export interface DeviceChange {
  deviceId: string
  vendor: string | null
  model: string | null
  from: string | null
  to: string
  /** ISO 8601: when the new version was first seen. */
  at: string
}

/** How many homes that saw a change noticed the same after it. */
export interface NotesComparison {
  vendor: string
  model: string
  firmwareFrom: string | null
  firmwareTo: string
  effect: SharedNote['effects'][number]
  homes: number
  of: number
  /** Whether this home is among those that noticed it. */
  here: boolean
  firstDay: string
}

/** What a warning holds against a change of a device: its kind, and the version that came. */
export interface HeldAgainst {
  deviceId: string | null
  kind: WarningKind
  to: string | null
}
