import type { Severity, WarningKind } from '../../../shared/model/kinds.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import type { Cause } from '../../../shared/model/warning.ts'
import type { Encounter } from './contact-memory.ts'
import type { SelfChange } from './identity-memory.ts'
import type { Knowledge } from './knowledge.ts'
import type {
  DeviceState,
  FirmwareChange,
  HomeState,
  ModelState,
  PolicyChange,
  VendorState,
} from './state.ts'
import type { SupplyNews } from './supply-memory.ts'

/** One question, asked of every event it listens to. */
export interface Rule {
  /** The kind of warning its answer makes; the catalogue has the question, why it is asked and what would settle it. */
  asks: WarningKind
  on: readonly TimelineEvent['type'][]
  ask(scene: Scene): void
}

/** One event as the rules see it: its subjects, what memory made of it, and how to answer. */
export interface Scene {
  at: number
  event: TimelineEvent
  device: DeviceState | null
  /** The maker of the device, or the vendor the event is about. */
  vendor: VendorState | null
  model: ModelState | null
  home: HomeState
  knowledge: Knowledge
  /** This is the first look at the device. */
  firstLook: boolean
  /** Keys of this sighting that other devices claim too. */
  conflicts: readonly { kind: string; value: string; deviceId: string }[]
  /** What memory made of a contact. */
  encounter: Encounter | null
  /** Another self answered under this device's address. */
  selfChange: SelfChange | null
  /** Firmware changes this event says something new about. */
  firmwareNews: readonly { device: DeviceState; change: FirmwareChange }[]
  /** What a look did to a printer's supplies. */
  supplyNews: SupplyNews | null
  policyChange: PolicyChange | null
  /** The owner of the vendor before this event, when it changed. */
  formerOwner: string | null
  deviceOf(id: string): DeviceState | null
  vendorOf(name: string): VendorState | null
  modelOf(device: DeviceState): ModelState | null
  /** Says that a vendor's or model's record was changed and must be kept. */
  changed(state: VendorState | ModelState | HomeState | DeviceState): void
  say(finding: Finding): string
  /** Ends the open warnings of a kind about a subject, all or of one cause: their reason is over. */
  settle(kind: WarningKind, about: About, cause?: string): void
  /** Whether a warning of that cause was raised and is still watched. */
  watches(kind: WarningKind, about: About, cause: string): boolean
}

/** Whom a warning is about. */
export type About = { deviceId: string } | { vendor: string }

/** What a finding rests on. */
export interface Seen {
  said: Sentence
  from: string
  at: number
}

export interface Finding {
  kind: WarningKind
  about: About
  /** What makes it one warning: the same cause updates, never repeats. */
  cause: string
  severity: Severity
  at: number
  title: Sentence
  explanation: readonly Sentence[]
  advice: readonly Sentence[]
  evidence: readonly Seen[]
  causes?: readonly Cause[]
  /** Several things share this warning: the worst of them sets its severity. */
  grows?: boolean
}
