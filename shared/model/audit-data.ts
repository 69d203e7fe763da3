import type { PolicyVersion } from '../ipc/vendor-answers.ts'
import type { Change, Conflict, FirmwareEntry, FirmwareSpread } from './change.ts'
import type { Conduct } from './conduct.ts'
import type { Contact } from './contact.ts'
import type { Device, Fact } from './device.ts'
import type { Dossier } from './dossier.ts'
import type { Fleet } from './fleet.ts'
import type { Severity } from './kinds.ts'
import type { ScoreCard } from './score-card.ts'
import type { Warning } from './warning.ts'

/** Everything a report can say, as plain data at one moment: what the JSON form of a report holds, whole. */
export interface AuditData {
  /** When the ledger was read. */
  generatedAt: string
  /** The version of Houseguest that read it. */
  version: string
  /** Whether this is the owner's home or the demonstration. */
  ledger: 'home' | 'demo'
  home: HomeSummary
  devices: AuditedDevice[]
  /** What changed in the last year, newest first. */
  changes: Change[]
  spread: FirmwareSpread[]
  /** The printers together, with the owner's sites and prices. */
  fleet: Fleet
  /** Open and past, newest first. */
  warnings: Warning[]
  /** Those with a device here, and the one the report is about. */
  vendors: AuditedVendor[]
  /** What Houseguest itself did. */
  conduct: Conduct
}

/** The home in numbers; "month" is the 30 days before `generatedAt`. */
export interface HomeSummary {
  devices: number
  online: number
  newThisMonth: number
  /** Devices of which something stated changed. */
  changedThisMonth: number
  openWarnings: Record<Severity, number>
}

/** One device with all that is kept about it. */
export interface AuditedDevice {
  device: Device
  history: Fact[]
  /** Newest version first. */
  firmware: FirmwareEntry[]
  conflicts: Conflict[]
  /** Whom it talked to; `null`: its conduct was not observed, which is not the same as nobody. */
  contacts: Contact[] | null
}

/** One vendor's record as it stands at `generatedAt`. */
export interface AuditedVendor {
  card: ScoreCard
  /** Everything on file that the card was made from. */
  dossier: Dossier
  /** Whether anything was ever written down about it: without that there is no record yet. */
  recorded: boolean
  deviceIds: string[]
  /** Every kept version of what it published, oldest first; `null`: not gathered, for the report is not about it. */
  documents: PolicyVersion[] | null
}
