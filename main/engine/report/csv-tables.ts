import type { CsvTable } from '../../../shared/csv.ts'
import type { AuditData } from '../../../shared/model/audit-data.ts'
import type { DossierData } from './dossier.ts'
import { isPrinter, nameOf } from './naming.ts'
import { printerStatus } from './printer-status.ts'

/** The table each report is as CSV: one row a device, a printer, a fact or a text of evidence. */

export function devicesCsv(data: AuditData): CsvTable {
  return {
    columns: [
      'id',
      'name',
      'place',
      'vendor',
      'model',
      'kind',
      'firmware',
      'serial',
      'macs',
      'addresses',
      'hostnames',
      'firstSeen',
      'lastSeen',
      'online',
      'confidence',
      'firmwareChanges',
      'openWarnings',
      'destinations',
      'vendorScore',
      'vendorLetter',
    ],
    rows: data.devices.map(({ device: d, firmware, contacts }) => {
      const card = data.vendors.find((v) => v.deviceIds.includes(d.id))?.card
      return [
        d.id,
        d.name,
        d.place,
        d.vendor,
        d.model,
        d.kind,
        d.firmware,
        d.serial,
        d.macs,
        d.addresses,
        d.hostnames,
        d.firstSeen,
        d.lastSeen,
        d.online,
        d.confidence,
        firmware.filter((entry) => entry.change !== null).length,
        data.warnings.filter((w) => w.deviceId === d.id && w.state === 'open').length,
        contacts && new Set(contacts.map((c) => c.host ?? c.ip)).size,
        card?.point ?? null,
        card?.letter ?? null,
      ]
    }),
  }
}

export function printersCsv(data: AuditData): CsvTable {
  return {
    columns: [
      'id',
      'name',
      'place',
      'site',
      'vendor',
      'model',
      'firmware',
      'serial',
      'address',
      'pages',
      'state',
      'stateMessage',
      'supplies',
      'lowestSupplyPercent',
      'daysLeft',
      'costPerPage',
      'currency',
      'suppliesPriced',
      'notOriginal',
      'refusedCartridges',
      'timesStopped',
      'lastStoppedAt',
      'lastStoppedMessage',
      'versionsOfThisModel',
      'lastSeen',
    ],
    rows: data.devices.filter(isPrinter).map((audited) => {
      const { device: d } = audited
      const s = printerStatus(data, audited)
      const told = data.fleet.printers.find(({ deviceId }) => deviceId === d.id)
      const known = s.supplies.map(({ percent }) => percent).filter((percent) => percent !== null)
      const spread = data.spread.find((m) => m.model === d.model && m.vendor === d.vendor)
      return [
        d.id,
        nameOf(d),
        d.place,
        told?.site ?? null,
        d.vendor,
        d.model,
        d.firmware,
        d.serial,
        d.addresses[0] ?? null,
        s.pages,
        s.state,
        s.message,
        s.supplies.map((x) => `${x.name ?? x.color ?? x.key} ${x.percent === null ? '?' : `${x.percent} %`}`),
        known.length > 0 ? Math.min(...known) : null,
        told?.daysLeft ?? null,
        told?.pageCost?.amount ?? null,
        data.fleet.currency,
        told?.pageCost?.priced ?? null,
        told?.supplies.flatMap(({ name, notOriginal }) => (notOriginal === null ? [] : name)) ?? null,
        s.refusals,
        s.stops.length,
        s.stops[0]?.from ?? null,
        s.stops[0]?.message ?? null,
        spread?.versions.length ?? null,
        d.lastSeen,
      ]
    }),
  }
}

/** Every value a device stated, one row for each span. */
export const historyCsv = ({ devices }: DossierData): CsvTable => ({
  columns: ['deviceId', 'key', 'value', 'from', 'firstSeen', 'lastSeen', 'previous'],
  rows: devices.flatMap(({ device, history }) =>
    history.map((f) => [
      device.id,
      f.key,
      typeof f.value === 'string' ? f.value : JSON.stringify(f.value),
      f.from,
      f.firstSeen,
      f.lastSeen,
      f.previous === null || typeof f.previous === 'string' ? f.previous : JSON.stringify(f.previous),
    ]),
  ),
})

/** Every text a vendor's dossier rests on. */
export const evidenceCsv = ({ evidence }: DossierData): CsvTable => ({
  columns: ['id', 'about', 'text', 'source', 'url', 'at', 'sha256'],
  rows: evidence.map((e) => [e.id, e.about, e.text, e.source, e.url, e.at, e.sha256]),
})
