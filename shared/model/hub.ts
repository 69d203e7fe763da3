import type { DeviceKind, Severity } from './kinds.ts'

/** What a site tells a hub, and nothing else. Times are ms UTC, days are counted since the epoch; unknown is `null`. */

/** A device as it is told: no address, no serial number. */
export interface HubDevice {
  deviceId: string
  vendor: string | null
  model: string | null
  kind: DeviceKind
  firmware: string | null
  /** When the firmware was first seen after another; `null` while it is the only one known. */
  firmwareSince: number | null
  /** Only where the owner chose to share names. */
  name: string | null
  firstSeen: number
  lastSeen: number
  /** When its services were looked at last; `null` where they never were. */
  lookedAt: number | null
  /** The services it offers. */
  services: string[]
  /** The day of its last call, and whom it ever called; `null` where its calls are not watched, or are too many. */
  calledOn: number | null
  parties: string[]
  effects: HubEffect[]
}

/** A surprise on a device by its name (effect.ts), and the day it began. */
export interface HubEffect {
  name: string
  since: number
}

/** What a device stated differently from then on: its firmware, model, services. */
export interface HubChange {
  id: string
  deviceId: string
  key: string
  from: string
  to: string
  lastSeenOld: number
  firstSeenNew: number
}

/** A warning as it is told: without its evidence. */
export interface HubWarning {
  id: string
  deviceId: string | null
  kind: string
  severity: Severity
  state: 'open' | 'acknowledged' | 'resolved'
  vendor: string | null
  /** The sentence of the warning; it may name a device, so only where the owner chose to share names. */
  title: string | null
  at: number
}

/** Whom a device talked to on one day, by registrable domain, or by address where no name was asked for. */
export interface HubContact {
  destination: string
  organisation: string | null
  category: string | null
  connections: number
  bytesOut: number | null
  bytesIn: number | null
}

/** A device's whole day: it replaces what the hub had of that day. */
export interface HubDay {
  deviceId: string
  day: number
  contacts: HubContact[]
}

/** A part of what waits to be sent, as it stands now. */
export interface HubBatch {
  /** Rises with every change at this site, whatever its clock says. */
  revision: number
  devices: HubDevice[]
  changes: HubChange[]
  warnings: HubWarning[]
  days: HubDay[]
}

/** What waits at a site. */
export interface OutboxStatus {
  joined: boolean
  waiting: number
  /** The most keys the outbox holds; beyond it the days are read again from the ledger instead. */
  limit: number
  isFull: boolean
}

/** Which hub a ledger joined, as which site. The password is kept elsewhere. */
export interface HubMembership {
  url: string
  siteId: string
  /** The certificate of the hub's authority (PEM), where it is none of the usual ones. */
  certificate: string | null
  /** Whether devices' names and the sentences of warnings leave too. */
  shareNames: boolean
}

/** The hub this ledger tells, and how that goes. */
export interface HubStatus extends OutboxStatus {
  membership: HubMembership | null
  /**
   * `locked`: joined, and waiting for the password of this run. `refused`: the hub does not let us in. `paused`: the
   * owner lets nothing leave for now; what changes still waits.
   */
  state: 'none' | 'locked' | 'paused' | 'telling' | 'failing' | 'refused'
  /** What went wrong last, in one sentence. */
  problem: string | null
  /** When the hub last took something in (ms UTC). */
  lastSentAt: number | null
}

/** The kinds of rows that leave, as a person tells them apart. */
export const HUB_PARTS = ['devices', 'changes', 'warnings', 'days'] as const

/** What would leave, before it does. */
export interface HubForetold {
  /** How much of each kind, counted exactly. */
  counts: Record<(typeof HUB_PARTS)[number], number>
  /** The first of each kind, exactly as they would be sent. */
  examples: Omit<HubBatch, 'revision'>
}
