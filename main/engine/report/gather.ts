import type { About, DeviceDetail, PolicyVersion, Snapshot } from '../../../shared/ipc/schema.ts'
import type {
  AuditData,
  AuditedDevice,
  AuditedVendor,
  HomeSummary,
} from '../../../shared/model/audit-data.ts'
import type { Change, FirmwareSpread } from '../../../shared/model/change.ts'
import type { Conduct } from '../../../shared/model/conduct.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { Fleet } from '../../../shared/model/fleet.ts'
import { SEVERITIES } from '../../../shared/model/kinds.ts'
import type { Warning } from '../../../shared/model/warning.ts'

const DAY_MS = 86_400_000
const MONTH_MS = 30 * DAY_MS
const YEAR_MS = 365 * DAY_MS

/** What a report asks of an engine. */
export interface AuditSource {
  about(): About
  devices(): Snapshot<Device[]>
  /** @throws Fault `not-found` */
  device(id: string): DeviceDetail
  changes(since: string): Change[]
  spread(): FirmwareSpread[]
  fleet: { list(): Fleet }
  conduct(): Conduct
  warnings(options: { all: true }): Warning[]
  /** Every kept version of a vendor's documents, oldest first. */
  policies(vendor: string): PolicyVersion[]
  vendors: {
    /** Every vendor known, or the one called `name`. @throws Fault `not-found` for a name nobody knows */
    assess(query: { name?: string; asOf: string }): Omit<AuditedVendor, 'documents'>[]
  }
}

/**
 * Reads everything a report can say, as of `now` in milliseconds.
 * @param vendor a vendor to add to those with a device here. @throws Fault `not-found` when nobody knows it
 */
export function gatherAudit(source: AuditSource, now: number, vendor?: string): AuditData {
  const asOf = new Date(now).toISOString()
  const details = source.devices().value.map((device) => source.device(device.id))
  const changes = source.changes(new Date(now - YEAR_MS).toISOString())
  const warnings = source.warnings({ all: true })
  const devices = details.map(audited)
  return {
    generatedAt: asOf,
    version: source.about().version,
    ledger: source.about().ledger,
    home: summary(devices, changes, warnings, now),
    devices,
    changes,
    spread: source.spread(),
    fleet: source.fleet.list(),
    warnings: warnings.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
    vendors: vendorsOf(source, asOf, vendor),
    conduct: source.conduct(),
  }
}

function vendorsOf(source: AuditSource, asOf: string, wanted: string | undefined): AuditedVendor[] {
  const named = wanted === undefined ? [] : source.vendors.assess({ name: wanted, asOf })
  const here = source.vendors
    .assess({ asOf })
    .filter(({ card, deviceIds }) => deviceIds.length > 0 && card.vendor !== named[0]?.card.vendor)
  return [...named, ...here].map(({ card, dossier, recorded, deviceIds }, i) => ({
    card,
    dossier,
    recorded,
    deviceIds,
    documents: i < named.length ? source.policies(card.vendor) : null,
  }))
}

/** No contact on record means that nobody looked, not that it called nobody. */
const audited = ({ device, history, firmware, conflicts, contacts }: DeviceDetail): AuditedDevice => ({
  device,
  history,
  firmware,
  conflicts,
  contacts: contacts.length > 0 ? contacts : null,
})

function summary(devices: AuditedDevice[], changes: Change[], warnings: Warning[], now: number): HomeSummary {
  const monthAgo = new Date(now - MONTH_MS).toISOString()
  const lately = changes.filter((change) => change.firstSeenNew >= monthAgo)
  const open = warnings.filter((warning) => warning.state === 'open')
  return {
    devices: devices.length,
    online: devices.filter(({ device }) => device.online).length,
    newThisMonth: devices.filter(({ device }) => device.firstSeen >= monthAgo).length,
    changedThisMonth: new Set(lately.map((change) => change.deviceId)).size,
    openWarnings: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, open.filter((w) => w.severity === severity).length]),
    ) as HomeSummary['openWarnings'],
  }
}
