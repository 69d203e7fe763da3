import type { AnnouncementVerdict, NoteTopic } from '../announcement.ts'
import type { FirmwareStep } from '../firmware-version.ts'
import type { FactValue } from './sighting.ts'

/** Something a device states is not what it was; it happened between the last old and the first new sight. */
export interface Change {
  deviceId: string
  key: string
  from: FactValue
  to: FactValue
  lastSeenOld: string
  firstSeenNew: string
}

/** A change with what the diary says of it where it is one of firmware. */
export interface ToldChange extends Change {
  firmware: FirmwareChange | null
}

/** One firmware version of one device, and how it came. Never pruned. */
export interface FirmwareEntry {
  version: string
  firstSeen: string
  lastSeen: string
  /** How this version replaced the one before; `null` for the first known. */
  change: FirmwareChange | null
}

/** One version replacing another, with the time between which it did. */
export interface FirmwareChange {
  from: string
  /** The change happened after this (the old version was last seen) and not later than `firstSeen`. */
  lastSeenOld: string
  step: FirmwareStep
  /** Was it announced? Judged on the maker's own words that the owner has. */
  verdict: AnnouncementVerdict
  /** What the notes talk of that an owner wants to know: supplies, removal, accounts, ads, data. */
  topics: NoteTopic[]
  notes: { text: string; url: string | null; publishedAt: string | null; knownAt: string } | null
}

/** One field on which sources disagree: shown side by side, never merged. */
export interface Conflict {
  field: string
  claims: { value: FactValue; from: string; confidence: number; seenAt: string }[]
}

/** What an owner may correct about a device. */
export const CORRECTABLE = ['name', 'vendor', 'model', 'kind', 'place'] as const
export type CorrectableField = (typeof CORRECTABLE)[number]

/** The owner's word on one field, kept with its time; undone ones stay in the history. */
export interface Correction {
  field: CorrectableField
  value: string
  at: string
  undoneAt: string | null
}

/** Firmware versions across the devices of one model. */
export interface FirmwareSpread {
  vendor: string | null
  model: string
  versions: { version: string; deviceIds: string[]; firstSeen: string }[]
}
