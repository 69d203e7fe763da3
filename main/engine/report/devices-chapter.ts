import type { AuditedDevice } from '../../../shared/model/audit-data.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { type Block, type Cell, heading, paragraph, type Run, said, type Text } from './document.ts'
import { nameOf } from './naming.ts'
import { day, longDay, minute } from './words.ts'

/** Which devices there are, what each states of itself and where its sources disagree. */

/** A fact as a cell: words as they were said, everything else as JSON. */
export function valueCell(value: FactValue): Cell {
  if (value === null) return null
  if (typeof value === 'string') return said(value)
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return said(value.join('; '))
  return said(JSON.stringify(value))
}

export function devicesChapter(devices: readonly AuditedDevice[]): Block[] {
  if (devices.length === 0)
    return [
      heading('Devices'),
      paragraph('No device is known yet. Scan the home first, then write the report again.'),
    ]
  return [
    heading('Devices'),
    {
      type: 'table',
      caption: 'Every device on record, and what it states of itself. A dash: unknown.',
      columns: [
        { head: 'Name', share: 20 },
        { head: 'Maker and model', share: 24 },
        { head: 'Kind', share: 13 },
        { head: 'Firmware', share: 17 },
        { head: 'Address', share: 17 },
        { head: 'First seen', share: 12 },
        { head: 'Last seen', share: 12 },
      ],
      rows: devices.map(({ device }) => [
        device.place === null ? said(nameOf(device)) : [said(nameOf(device)), ' (', said(device.place), ')'],
        said([device.vendor, device.model].filter((part) => part !== null).join(' ') || null),
        device.kind === 'unknown' ? null : device.kind,
        said(device.firmware),
        said(device.addresses[0] ?? device.macs[0] ?? null),
        day(device.firstSeen),
        device.online ? 'here now' : day(device.lastSeen),
      ]),
    },
  ]
}

/** What sources disagree on, side by side. */
export function conflictsChapter(audited: AuditedDevice): Block[] {
  if (audited.conflicts.length === 0) return []
  return [
    heading('Where its sources disagree'),
    {
      type: 'table',
      caption: 'Both statements are kept; neither is made to win.',
      columns: [
        { head: 'Field', share: 14 },
        { head: 'Value', share: 40 },
        { head: 'Stated by', share: 22 },
        { head: 'Last seen', share: 18 },
      ],
      rows: audited.conflicts.flatMap(({ field, claims }) =>
        claims.map((claim): Cell[] => [
          said(field),
          valueCell(claim.value),
          said(claim.from),
          minute(claim.seenAt),
        ]),
      ),
    },
  ]
}

/** A device's newest facts as label and value. */
export function identityFacts({ device }: AuditedDevice): Block {
  const join = (texts: readonly string[]): Text | null => said(texts.join(', ') || null)
  const from = (field: string): Run[] => {
    const evidence = device.evidence[field]
    return evidence ? [', stated by ', said(evidence.from), `, last ${minute(evidence.seenAt)}`] : []
  }
  const field = (name: string, value: Run | null): Cell => (value === null ? null : [value, ...from(name)])
  return {
    type: 'facts',
    rows: [
      ['Maker', field('vendor', said(device.vendor))],
      ['Model', field('model', said(device.model))],
      ['Kind', device.kind === 'unknown' ? null : field('kind', device.kind)],
      ['Firmware', field('firmware', said(device.firmware))],
      ['Serial number', field('serial', said(device.serial))],
      ['Place', said(device.place)],
      ['Addresses', join(device.addresses)],
      ['Hardware addresses', join(device.macs)],
      ['Names on the network', join(device.hostnames)],
      [
        'Services',
        join(device.services.map((s) => (s.port === null ? s.type : `${s.type} (port ${s.port})`))),
      ],
      ['On record', `${longDay(device.firstSeen)} to ${longDay(device.lastSeen)}`],
      ['Sure of who it is', `${Math.round(device.confidence * 100)} %`],
      ['Id', said(device.id)],
    ],
  }
}
