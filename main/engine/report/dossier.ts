import { nameKey } from '../../../shared/announcement.ts'
import type { AuditData, AuditedDevice, AuditedVendor } from '../../../shared/model/audit-data.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { firmwareChapter } from './changes-chapter.ts'
import { aboutChapter } from './conduct-chapter.ts'
import { contactsTable } from './contacts-chapter.ts'
import { conflictsChapter, devicesChapter, identityFacts, valueCell } from './devices-chapter.ts'
import { type Block, type Cell, type Document, heading, paragraph, said, small } from './document.ts'
import { documentsChapter } from './documents-chapter.ts'
import { evidenceChapter, evidenceRegister, type RegisteredText } from './evidence-register.ts'
import { firmwareFigure } from './firmware-figure.ts'
import { nameOf } from './naming.ts'
import { recordChapter } from './record-chapter.ts'
import { supplyFigures } from './supply-figure.ts'
import { timeLineChapter } from './time-line.ts'
import { warningsChapter } from './warning-card.ts'
import { count, minute } from './words.ts'

/** Dossiers that hold in a dispute: time line, evidence with sources, dates and hashes, room for the other side. */

/** Facts of the history a page shows; the JSON form has all. */
const MAX_HISTORY = 80
const REPLY_LINES = 10

/** What a dossier is about, cut from the audit. */
export interface DossierData {
  audit: AuditData
  vendor: string | null
  devices: AuditedDevice[]
  warnings: Warning[]
  /** The maker's record; `null` in a dossier about one device. */
  record: AuditedVendor | null
  evidence: RegisteredText[]
}

/** The part of the audit that is about one device; `null` when it is not on record. */
export function deviceDossierData(audit: AuditData, id: string): DossierData | null {
  const devices = audit.devices.filter(({ device }) => device.id === id)
  const [found] = devices
  if (!found) return null
  const warnings = audit.warnings.filter((w) => w.deviceId === id)
  return {
    audit,
    vendor: found.device.vendor,
    devices,
    warnings,
    record: null,
    evidence: evidenceRegister(devices, warnings, []),
  }
}

/** The part of the audit that is about one vendor, however its name is spelt; `null` when nothing is. */
export function vendorDossierData(audit: AuditData, name: string): DossierData | null {
  const key = nameKey(name)
  const record = audit.vendors.find(({ card, dossier }) =>
    [card.vendor, ...dossier.aliases].some((known) => nameKey(known) === key),
  )
  if (!record) return null
  const names = new Set([record.card.vendor, ...record.dossier.aliases].map(nameKey))
  const ids = new Set(record.deviceIds)
  const devices = audit.devices.filter(({ device }) => ids.has(device.id))
  const warnings = audit.warnings.filter(
    (w) =>
      (w.vendor !== null && names.has(nameKey(w.vendor))) || (w.deviceId !== null && ids.has(w.deviceId)),
  )
  return {
    audit,
    vendor: record.card.vendor,
    devices,
    warnings,
    record,
    evidence: evidenceRegister(devices, warnings, [record]),
  }
}

/** `data` must be about one device. */
export function deviceDossier(data: DossierData): Document {
  const { audit, warnings, evidence } = data
  const audited = data.devices[0]!
  return {
    title: 'Device dossier',
    subtitle: said(nameOf(audited.device)),
    generatedAt: audit.generatedAt,
    version: audit.version,
    blocks: [
      identityFacts(audited),
      ...pictures(data),
      ...warningsChapter(audit, warnings),
      ...timeLineChapter(audit, [audited], warnings),
      ...firmwareChapter(audited.firmware),
      heading('Whom it calls'),
      ...contactsTable(audited),
      ...conflictsChapter(audited),
      ...historyChapter(audited),
      ...evidenceChapter(evidence),
      ...reply(data.vendor),
      ...aboutChapter(audit),
    ],
  }
}

export function vendorDossier(data: DossierData): Document {
  const { audit, devices, warnings, record, evidence } = data
  return {
    title: 'Vendor dossier',
    subtitle: said(data.vendor ?? ''),
    generatedAt: audit.generatedAt,
    version: audit.version,
    blocks: [
      {
        type: 'paragraph',
        lead: true,
        text: `${count(devices.length, 'device')} of this maker on record here, ${count(warnings.length, 'warning')}, ${count(evidence.length, 'text')} kept as evidence.`,
      },
      ...(record ? recordChapter(record) : []),
      ...(record ? documentsChapter(record) : []),
      ...(devices.length > 0 ? devicesChapter(devices) : []),
      ...pictures(data),
      ...timeLineChapter(audit, devices, warnings, record?.dossier.incidents),
      ...warningsChapter(audit, warnings),
      ...evidenceChapter(evidence),
      ...reply(data.vendor),
      ...aboutChapter(audit),
    ],
  }
}

const pictures = ({ audit, devices }: DossierData): Block[] =>
  [firmwareFigure(devices, audit.generatedAt), ...supplyFigures(devices, audit.generatedAt)].filter(
    (block) => block !== null,
  )

function historyChapter({ history }: AuditedDevice): Block[] {
  const told = history.filter((f) => !f.key.startsWith('supply.') && f.key !== 'printer.impressions')
  const shown = told.slice(0, MAX_HISTORY)
  return [
    heading('What it stated, and when'),
    {
      type: 'table',
      caption: 'One row for each value and span of time, newest first, without page counts and supply levels',
      columns: [
        { head: 'What', share: 18 },
        { head: 'Value', share: 40 },
        { head: 'Said by', share: 10 },
        { head: 'From', share: 16 },
        { head: 'Until', share: 16 },
      ],
      rows: shown.map((f): Cell[] => [
        said(f.key),
        valueCell(f.value),
        said(f.from),
        minute(f.firstSeen),
        minute(f.lastSeen),
      ]),
    },
    ...(history.length > shown.length
      ? [small(`${count(history.length - shown.length, 'more row')} in the JSON form of this report.`)]
      : []),
  ]
}

/** The other side is heard: an answer is written here, or kept beside the claims. */
const reply = (vendor: string | null): Block[] => [
  heading('Reply'),
  paragraph(
    vendor === null ? 'The maker may answer here.' : 'Room for the answer of ',
    ...(vendor === null ? [] : [said(vendor), ': what is disputed, on what grounds, and what is offered.']),
  ),
  { type: 'reply', label: 'Date, name, answer', lines: REPLY_LINES },
]
