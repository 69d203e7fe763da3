import type { LanguageChoice } from '../i18n/languages.ts'
import type { Offered } from '../i18n/offered.ts'

/** How this computer shows and runs the app; no part of any ledger. */
export interface Preferences {
  appearance: Appearance
  language: LanguageChoice
  /** Whether the desktop tells of new warnings at all. */
  notify: boolean
  /** Whether the desktop keeps still between the two times of day below. */
  quiet: boolean
  /** Minutes after midnight, local time. */
  quietFrom: number
  quietUntil: number
  /** Whether Houseguest goes on beside the clock when its window is closed. */
  background: boolean
}

export const APPEARANCES = ['system', 'light', 'dark'] as const
export type Appearance = (typeof APPEARANCES)[number]

/** Times of day are minutes after midnight, less than this. */
export const MINUTES_A_DAY = 1440

/** The settings of a first start. */
export const DEFAULT_PREFERENCES: Preferences = {
  appearance: 'system',
  language: 'system',
  notify: true,
  quiet: true,
  quietFrom: 22 * 60,
  quietUntil: 7 * 60,
  background: false,
}

/** Whose ledger the app has open. */
export const HOMES = ['own', 'demo'] as const
export type Home = (typeof HOMES)[number]

/** How things stand between the app and this computer. */
export interface DesktopState {
  preferences: Preferences
  /** The language spoken now: the chosen one, or the best offered one of this computer's. */
  language: Offered
  /** Whether the file of preferences could not be read, so that the usual ones are in use. */
  damaged: boolean
  /** Whether Houseguest starts when the owner logs in; `null` where this system offers no way to set it. */
  startAtLogin: boolean | null
  /** The folder the ledger is kept in, or should be. */
  dataFolder: string
  ledgerFolder: LedgerFolder
  home: Home
}

/** The folder of the owner's ledger, beside where it is. */
export interface LedgerFolder {
  /** Whether the owner moved it out of the app's own folder. */
  isMoved: boolean
  /** Whether it can be moved now: not in the demonstration, and not a ledger that was named at the start. */
  canMove: boolean
  appFolder: string
  /** Whether an empty ledger would begin in the app's own folder, and not one go on that lies there. */
  isAppFolderFree: boolean
}

/** What became of a file the owner saved. */
export interface SavedFile {
  name: string
  whole: boolean
}
