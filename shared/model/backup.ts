/** Copies of the ledger, what a restore would take away, and what was set aside. Times ISO 8601 UTC. */

/** `beside` is the folder next to the ledger, `chosen` the owner's second one, out of reach of a single fault. */
export type BackupPlace = 'beside' | 'chosen'

/** Why a copy was made: by itself once a day, or on the owner's word. */
export const BACKUP_REASONS = ['daily', 'owner'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/**
 * How much a ledger holds. `ownersWord`: notes, corrections, statements, sites, prices and added addresses, which no
 * device would tell again.
 */
export interface LedgerCounts {
  devices: number
  changes: number
  warnings: number
  contacts: number
  ownersWord: number
}

/** A copy that was found whole when it was made. */
export interface Backup {
  name: string
  madeAt: string
  reason: BackupReason
  bytes: number
  places: BackupPlace[]
  counts: LedgerCounts
}

/** The copies of a ledger, and how it stands with them. */
export interface BackupState {
  /** Where copies are kept beside the ledger. */
  folder: string
  /** The owner's second folder, if they chose one. */
  chosen: string | null
  /** One sentence on what keeps copies from being made or reached; `null` when all is well. */
  problem: string | null
  /** Newest first. */
  backups: Backup[]
  /** Copies that are not what they were when made: kept, never offered. */
  unusable: number
  /** One sentence while the ledger itself is damaged. */
  damage: string | null
  /** The last restore, while it can be taken back. */
  undo: { at: string; backup: string | null } | null
  /** Folders of files that were set aside; none is ever deleted unasked. */
  setAside: string[]
}

/** What restoring a copy would take away. */
export interface RestorePreview {
  backup: Backup
  /** What the ledger holds now; `null` when it is too damaged to tell. */
  now: LedgerCounts | null
  /** When something was last recorded. */
  until: string | null
  /** Names of devices the copy does not know, at most 50. */
  lostDevices: string[]
  lostDeviceCount: number | null
}

/** What restoring a copy did. */
export interface Restored {
  /** The copy in use from now on; `null` for an empty ledger or the files of before. */
  backup: string | null
  /** The folder that holds the files in use until now. */
  setAside: string
}

/** How far a ledger's move to another folder is, in bytes. */
export interface MoveProgress {
  phase: 'copying' | 'checking'
  done: number
  total: number
}

const RETENTION_PARTS = [
  'devices',
  'facts',
  'changes',
  'warnings',
  'contacts',
  'policies',
  'ownersWord',
  'conduct',
] as const
export type RetentionPart = (typeof RETENTION_PARTS)[number]

/** For how many days whom devices called is kept by the hour; by the day after that. */
export const HOURLY_DAYS = [30, 90, 365] as const
/** For how many years it is kept by the day. */
export const KEPT_YEARS = [1, 2, 5] as const

/** How long whom devices called is kept; `years: null`: for ever. */
export interface ContactKeeping {
  hourlyDays: (typeof HOURLY_DAYS)[number]
  years: (typeof KEPT_YEARS)[number] | null
}

/** As long as the owner says nothing: 90 days by the hour, then by the day for ever. */
export const DEFAULT_CONTACT_KEEPING: ContactKeeping = { hourlyDays: 90, years: null }

/** What a choice would delete: entries of so many days and devices, all before `until`. `bytes` is about right. */
export interface KeepingPreview {
  days: number
  until: string | null
  devices: number
  entries: number
  bytes: number
}

/** How long a part of the ledger is kept: for ever (`keeping: null`), or as the owner chose. */
export interface RetentionRow {
  part: RetentionPart
  rows: number
  oldest: string | null
  keeping: ContactKeeping | null
}

/** A page of the whole ledger as one JSON document: the texts of all pages in order, joined. */
export interface ExportPage {
  text: string
  /** Ask for the next page with this; `null` after the last. */
  next: string | null
}

/** Whether what happens reaches the disk; while it does not, this much is held in memory. */
export interface WritingState {
  /** One sentence; `null` when all is written. */
  problem: string | null
  held: number
}
