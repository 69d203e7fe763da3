import type { AuditData, AuditedDevice } from '../../../shared/model/audit-data.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'

/** What a printer says of itself, read from its facts. Names are those of the contract's timelines. */

/** One supply as last stated. `percent` is `null` where the printer does not say (negative levels, RFC 3805 prtMarkerSuppliesLevel). */
export interface SupplyStatus {
  key: string
  name: string | null
  color: string | null
  percent: number | null
  partNumber: string | null
}

/** One time the printer stood still: its own words, and from when until when they were seen. */
export interface Stop {
  message: string | null
  reasons: string[]
  from: string
  until: string
}

/** What it states now. */
export interface PrinterFacts {
  state: string | null
  message: string | null
  pages: number | null
  supplies: SupplyStatus[]
}

export interface PrinterStatus extends PrinterFacts {
  /** Newest first. */
  stops: Stop[]
  /** Warnings that a cartridge was refused. */
  refusals: number
}

export function printerFacts(device: Device): PrinterFacts {
  return {
    state: textOf(device, 'printer.state'),
    message: textOf(device, 'printer.stateMessage'),
    pages: numberIn(device.evidence['printer.impressions']?.value ?? null),
    supplies: Object.entries(device.evidence)
      .filter(([key]) => key.startsWith('supply.'))
      .flatMap(([key, { value }]) => supplyStatus(key, value) ?? []),
  }
}

export function printerStatus(data: AuditData, audited: AuditedDevice): PrinterStatus {
  const { device } = audited
  return {
    ...printerFacts(device),
    stops: stopsOf(audited),
    refusals: data.warnings.filter((w) => w.deviceId === device.id && w.kind === 'supply-refused').length,
  }
}

function textOf(device: Device, key: string): string | null {
  const value = device.evidence[key]?.value
  return typeof value === 'string' && value !== '' ? value : null
}

const numberIn = (value: FactValue): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
const textIn = (value: FactValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** A supply's fact as its status; `null` for what is no supply. */
export function supplyStatus(key: string, value: FactValue): SupplyStatus | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const supply = value as Readonly<Record<string, FactValue>>
  const level = numberIn(supply.level ?? null)
  const most = numberIn(supply.maxCapacity ?? null)
  const known = level !== null && level >= 0 && most !== null && most > 0
  return {
    key,
    name: textIn(supply.name),
    color: textIn(supply.color),
    percent: known ? Math.min(100, Math.round((100 * level) / most)) : null,
    partNumber: textIn(supply.partNumber),
  }
}

/** The spans in which it said "stopped", each with what it said meanwhile. */
function stopsOf({ history }: AuditedDevice): Stop[] {
  const during = (key: string, from: string, until: string) =>
    history.find((f) => f.key === key && f.firstSeen <= until && f.lastSeen >= from)?.value
  return history
    .filter((fact) => fact.key === 'printer.state' && fact.value === 'stopped')
    .map(({ firstSeen, lastSeen }) => {
      const reasons = during('printer.stateReasons', firstSeen, lastSeen)
      return {
        message: textIn(during('printer.stateMessage', firstSeen, lastSeen)),
        reasons: Array.isArray(reasons) ? reasons.filter((r) => typeof r === 'string') : [],
        from: firstSeen,
        until: lastSeen,
      }
    })
}

/** `Black 53 %, Cyan 78 %`; a supply that does not say is said so. */
export const suppliesInWords = (supplies: readonly SupplyStatus[]): string | null =>
  supplies.length === 0
    ? null
    : supplies
        .map((s) => `${s.name ?? s.color ?? s.key} ${s.percent === null ? 'not stated' : `${s.percent} %`}`)
        .join(', ')
