import type { Conflict, Correction, FirmwareEntry } from '../model/change.ts'
import type { Contact } from '../model/contact.ts'
import type { Device, Fact } from '../model/device.ts'
import type { SupplyLife } from '../model/supply-life.ts'
import type { Warning } from '../model/warning.ts'

export type * from './vendor-answers.ts'

/** What the engine's calls answer, beyond the shapes of the command-line contract. */

/** A value with the ledger's revision it was read at; a push older than the snapshot is dropped. */
export interface Snapshot<T> {
  revision: number
  value: T
}

/** A network the owner said yes to: the interface it is reached by, and its range (CIDR). */
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

/** One device with all that is known of it. */
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

/** Which build this is, over which ledger, on what. */
export interface About {
  version: string
  ledgerFile: string
  /** Which ledger is open: the owner's, or the demonstration home's. */
  ledger: 'home' | 'demo'
  runtime: { node: string; electron: string | null; sqlite: string }
}
