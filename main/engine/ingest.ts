import { instant } from '../../shared/instant.ts'
import type { FactChange } from '../../shared/model/fact-change.ts'
import type { Via } from '../../shared/model/kinds.ts'
import type { DeviceKeys } from '../../shared/model/sighting.ts'
import type { ContactEvent, SightingEvent, TimelineEvent } from '../../shared/model/timeline.ts'
import { type KeyConflict, resolveIdentity } from './identification/identity.ts'
import { type DeviceTable, deviceTable } from './ledger/devices.ts'
import { type FactTable, factTable } from './ledger/facts.ts'
import { keepAnnouncement, keepNote } from './ledger/notes.ts'
import type { Ledger } from './ledger/open.ts'

/** What one event made of the ledger: which device it was about, and what changed. */
export interface Recorded {
  /** As it came, but for facts that may be forged and contradict what the device has lately answered. */
  event: TimelineEvent
  deviceId: string | null
  founded: boolean
  changes: FactChange[]
  /** The keys of the facts that hold otherwise since this event: stated first, on better ground, or changed. */
  moved: string[]
  conflicts: KeyConflict[]
}

/** How sure a plain statement is by the way it came, where identification gave no grounds of its own. */
const CONFIDENCE: Partial<Record<Via, number>> = {
  ipp: 0.95,
  http: 0.95,
  kasa: 0.95,
  upnp: 0.9,
  mdns: 0.9,
  snmp: 0.9,
  wsd: 0.8,
  ssdp: 0.8,
  pjl: 0.8,
  user: 0.85,
  dhcp: 0.5,
  arp: 0.3,
}
const PLAIN_CONFIDENCE = 0.7

/** Keeps events in the ledger, each in the transaction of whoever calls. */
export interface Ingester {
  /** Keeps one event; answers which device it was about and what changed. */
  record(event: TimelineEvent): Recorded
  /** Whose conduct a contact was; `null` when nobody can be named. */
  attribute(event: ContactEvent): string | null
  /** Writes what was only noted in memory; call it at the end of each transaction. */
  settle(): void
  /** Forgets what a transaction that was rolled back has left in memory. */
  forget(): void
}

/** The one door into the ledger: every event of a scan, an import, a replay or the owner goes through here. */
export function ingester(
  db: Ledger,
  keepContact: (deviceId: string | null, event: ContactEvent) => void,
): Ingester {
  const devices = deviceTable(db)
  const facts = factTable(db)
  const whose = (event: { device: DeviceKeys; at: string }) =>
    attribute(devices, event.device, instant(event.at))
  return {
    attribute: whose,
    settle() {
      facts.settle()
      devices.settle()
    },
    forget() {
      facts.forget()
      devices.forget()
    },
    record(event) {
      const none = { event, deviceId: null, founded: false, changes: [], moved: [], conflicts: [] }
      switch (event.type) {
        case 'sighting':
          return { ...none, ...recordSighting(devices, facts, event) }
        case 'contact': {
          const deviceId = whose(event)
          keepContact(deviceId, event)
          return { ...none, deviceId }
        }
        case 'user': {
          const deviceId = event.device ? whose({ device: event.device, at: event.at }) : null
          keepNote(db, deviceId, event)
          return { ...none, deviceId }
        }
        case 'announcement':
          keepAnnouncement(db, event)
          return none
        case 'policy':
        case 'vendor':
        case 'tick':
          return none
      }
    },
  }
}

function recordSighting(devices: DeviceTable, facts: FactTable, event: SightingEvent) {
  const at = instant(event.at)
  const stated = event.facts ?? {}
  const keys = {
    ...event.device,
    ...(typeof stated.serial === 'string' && !event.device.serial ? { serial: stated.serial } : {}),
    ...(typeof stated.hostname === 'string' ? { hostname: stated.hostname } : {}),
  }
  const since = event.since === undefined ? at : Math.min(instant(event.since), at)
  const who = resolveIdentity(devices, keys, at)
  if (who.kind === 'weak') {
    devices.weak(keys, event.via, stated, at)
    return {}
  }
  const deviceId = who.kind === 'known' ? who.deviceId : devices.found(who.seed, since)
  devices.seen(deviceId, keys, since, at)
  for (const conflict of who.conflicts) devices.conflict(deviceId, conflict, at)
  const overruled: string[] = []
  const changes = Object.entries(stated).flatMap(([key, value]) => {
    const ground = event.grounds?.[key]
    const statement = {
      deviceId,
      key,
      value,
      via: event.via,
      source: ground?.from ?? event.via,
      confidence: ground?.confidence ?? CONFIDENCE[event.via] ?? PLAIN_CONFIDENCE,
      at,
    }
    if (facts.overrules(statement)) overruled.push(key)
    const change = facts.state(statement)
    return change ? [change] : []
  })
  const founded = who.kind === 'new'
  const kept = overruled.length > 0 ? { event: without(event, overruled) } : {}
  return { ...kept, deviceId, founded, changes, moved: facts.moved(), conflicts: who.conflicts }
}

/** The same sighting, silent about these facts. */
function without(event: SightingEvent, keys: readonly string[]): SightingEvent {
  const facts = Object.entries(event.facts ?? {}).filter(([key]) => !keys.includes(key))
  return { ...event, facts: Object.fromEntries(facts) }
}

/** Whose conduct this was: by MAC, else by the address it held at that time, else nobody's. */
function attribute(devices: DeviceTable, keys: DeviceKeys, at: number): string | null {
  const byMac = keys.mac ? devices.claimants('mac', keys.mac)[0]?.deviceId : undefined
  return byMac ?? (keys.ip ? devices.holderAt(keys.ip, at) : null)
}
