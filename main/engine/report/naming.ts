import type { AuditData, AuditedDevice } from '../../../shared/model/audit-data.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { Severity } from '../../../shared/model/kinds.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { type Run, said, type Tone } from './document.ts'

/** How devices and warnings are called in a report. */

/** What people call a device: its name, else its maker and model, else its address. */
export const nameOf = (device: Device): string =>
  device.name ??
  ([device.vendor, device.model].filter(Boolean).join(' ') || (device.addresses[0] ?? device.id))

/** The device of that id as words, or its id where it is not in this report. */
export function deviceRun(data: AuditData, id: string | null): Run | null {
  if (id === null) return null
  const found = data.devices.find(({ device }) => device.id === id)
  return said(found ? nameOf(found.device) : id)
}

export const isPrinter = ({ device, history }: AuditedDevice): boolean =>
  device.kind === 'printer' || history.some((fact) => fact.key.startsWith('printer.'))

export const TONE_OF: Record<Severity, Tone> = {
  info: 'info',
  notice: 'notice',
  warning: 'warning',
  alarm: 'alarm',
}

const RANK: Record<Severity, number> = { alarm: 0, warning: 1, notice: 2, info: 3 }

/** Open before past, worst first, then newest. */
export const byUrgency = (a: Warning, b: Warning): number =>
  Number(a.state !== 'open') - Number(b.state !== 'open') ||
  RANK[a.severity] - RANK[b.severity] ||
  (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)
