import type { Conflict, Correction, FirmwareEntry } from '../model/change.ts'
import type { Contact } from '../model/contact.ts'
import type { Device, Fact } from '../model/device.ts'
import type { Dossier } from '../model/dossier.ts'
import type { ScoreCard } from '../model/score-card.ts'
import type { SupplyLife } from '../model/supply-life.ts'
import type { Warning } from '../model/warning.ts'
import type { PolicyDiffPart } from '../policy/policy-diff.ts'
import type { FlaggedSentence } from '../policy/policy-flags.ts'

/** What the engine's calls answer, beyond the shapes of the command-line contract. */

/** A value with the ledger's revision it was read at; a push older than the snapshot is dropped. */
export interface Snapshot<T> {
  revision: number
  value: T
}

/** A vendor's card in the list; `recorded` is whether a dossier was ever written. */
export interface VendorEntry {
  card: ScoreCard
  recorded: boolean
  deviceIds: string[]
}

export interface VendorPage extends VendorEntry {
  dossier: Dossier
}

/** One owned device's stated end of support; `daysLeft` is negative once it is over. */
export interface SupportEntry {
  vendor: string
  model: string
  date: string
  source: string
  url: string | null
  deviceId: string
  daysLeft: number
}

export interface Consent {
  interface: string
  cidr: string
  givenAt: string
}

/** A web host whose pages the owner lets us fetch. */
export interface PageConsent {
  host: string
  givenAt: string
}

/** What was kept of a page: where it was found in the end, and what it says. */
export interface FetchedPage {
  url: string
  text: string
}

export interface DeviceDetail {
  device: Device
  history: Fact[]
  /** Newest version first, each with how it came. */
  firmware: FirmwareEntry[]
  /** Fields on which its sources disagree. */
  conflicts: Conflict[]
  corrections: Correction[]
  contacts: Contact[]
  warnings: Warning[]
  /** A printer's cartridges, oldest first within a slot; empty for what is none. */
  supplies: SupplyLife[]
}

export interface About {
  version: string
  ledgerFile: string
  /** Which ledger is open: the owner's, or the demonstration home's. */
  ledger: 'home' | 'demo'
  runtime: { node: string; electron: string | null; sqlite: string }
}

/** One version of a published document as it was seen. Times ISO 8601; hashes SHA-256 in hex. */
export interface PolicyVersion {
  id: number
  vendor: string
  document: string
  url: string | null
  firstSeen: string
  lastSeen: string
  /** Of the text as it came. */
  sha256: string
  /** Of its meaning-bearing sentences: equal for two versions that only look different. */
  meaningSha256: string
}

/** A difference between two kept versions of a document. */
export interface PolicyComparison {
  parts: PolicyDiffPart[]
  flags: FlaggedSentence[]
}
