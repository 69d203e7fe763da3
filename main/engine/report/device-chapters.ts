import type { AuditData, AuditedDevice } from '../../../shared/model/audit-data.ts'
import type { FirmwareChange, FirmwareEntry } from '../../../shared/model/change.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { type Block, type Cell, heading, paragraph, said, small, type Text } from './document.ts'
import { deviceRun, nameOf } from './naming.ts'
import { STEP_WORDS, VERDICT_WORDS } from './verdicts.ts'
import { sourceText } from './warning-card.ts'
import { bytes, count, day, longDay, minute } from './words.ts'

/** Chapters about devices: which there are, what changed, whom they call. */

/** Changes and destinations one table shows; the JSON form has all. */
const MAX_CHANGES = 60
const MAX_CONTACTS = 20

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

export function changesChapter(data: AuditData): Block[] {
  const shown = data.changes.slice(0, MAX_CHANGES)
  const left = data.changes.length - shown.length
  if (shown.length === 0) return [heading('What changed in the last year'), paragraph('No change was seen.')]
  return [
    heading('What changed in the last year'),
    {
      type: 'table',
      caption:
        'Each change happened between the last look at the old value and the first look at the new one.',
      columns: [
        { head: 'Device', share: 20 },
        { head: 'What', share: 10 },
        { head: 'From', share: 17 },
        { head: 'To', share: 17 },
        { head: 'Old last seen', share: 14 },
        { head: 'New first seen', share: 14 },
        { head: 'Announced?', share: 16 },
      ],
      rows: shown.map((change) => [
        deviceRun(data, change.deviceId),
        said(change.key),
        valueCell(change.from),
        valueCell(change.to),
        minute(change.lastSeenOld),
        minute(change.firstSeenNew),
        change.key === 'firmware' ? verdictAt(data, change.deviceId, change.firstSeenNew) : null,
      ]),
    },
    ...(left > 0 ? [small(`${count(left, 'older change')} in the JSON form of this report.`)] : []),
  ]
}

function verdictAt(data: AuditData, deviceId: string, at: string): string | null {
  const entries = data.devices.find(({ device }) => device.id === deviceId)?.firmware
  const change = entries?.find((entry) => entry.firstSeen === at)?.change
  return change ? VERDICT_WORDS[change.verdict] : null
}

/** The firmware of one device with the maker's own words, newest first. */
export function firmwareChapter(firmware: readonly FirmwareEntry[]): Block[] {
  if (firmware.length === 0)
    return [heading('Firmware'), paragraph('This device has stated no firmware version.')]
  return [
    heading('Firmware'),
    ...firmware.map(
      (entry): Block => ({
        type: 'card',
        tag: entry.change ? VERDICT_WORDS[entry.change.verdict] : 'first one seen',
        tone: entry.change?.verdict === 'not-found' ? 'warning' : 'plain',
        title: said(entry.version),
        body: [
          {
            type: 'facts',
            rows: [
              ['Seen', `from ${minute(entry.firstSeen)} until ${minute(entry.lastSeen)} UTC`],
              ...(entry.change ? changeFacts(entry.change) : []),
            ],
          },
          ...(entry.change?.notes ? notes(entry.change.notes) : []),
        ],
      }),
    ),
  ]
}

const changeFacts = (change: FirmwareChange): [string, Cell][] => [
  ['Before', [said(change.from), `, last seen ${minute(change.lastSeenOld)}; ${STEP_WORDS[change.step]}`]],
  ...(change.topics.length > 0
    ? [['The notes speak of', change.topics.join(', ')] satisfies [string, Cell]]
    : []),
]

function notes({ text, url, publishedAt, knownAt }: NonNullable<FirmwareChange['notes']>): Block[] {
  const published = publishedAt === null ? '' : `published ${longDay(publishedAt)}, `
  const source = sourceText(null, url)
  return [
    paragraph('The maker’s words: “', said(text), '”'),
    small(`${published}known here since ${longDay(knownAt)}`, ...(source ? ['. ', ...[source].flat()] : [])),
  ]
}

/** Whom one device talked to, most often first. */
export function contactsTable(audited: AuditedDevice): Block[] {
  const { contacts } = audited
  if (contacts === null)
    return [paragraph('Whom it talks to was not observed: no record of its traffic was given to Houseguest.')]
  const shown = contacts.toSorted((a, b) => b.connections - a.connections).slice(0, MAX_CONTACTS)
  const left = contacts.length - shown.length
  return [
    {
      type: 'table',
      caption: [
        'Whom ',
        said(nameOf(audited.device)),
        ' talked to. Country: where the address is registered, not where the computer stands.',
      ],
      columns: [
        { head: 'Destination', share: 28 },
        { head: 'Organisation', share: 20 },
        { head: 'Country', share: 9 },
        { head: 'Category', share: 11 },
        { head: 'Port', share: 7, end: true },
        { head: 'Times', share: 8, end: true },
        { head: 'Sent', share: 10, end: true },
        { head: 'Received', share: 10, end: true },
        { head: 'Last', share: 11 },
      ],
      rows: shown.map((c) => [
        said(c.host ?? c.ip),
        said(c.organisation),
        said(c.country),
        said(c.category),
        c.port === null ? null : String(c.port),
        c.connections,
        bytes(c.bytesOut),
        bytes(c.bytesIn),
        day(c.lastSeen),
      ]),
    },
    ...(left > 0 ? [small(`and ${count(left, 'more destination')}, in the JSON form of this report.`)] : []),
  ]
}

/** Whom the home's devices talk to. */
export function contactsChapter(devices: readonly AuditedDevice[]): Block[] {
  const observed = devices.filter(({ contacts }) => contacts !== null)
  const unseen = devices.filter(({ contacts }) => contacts === null)
  const title = heading('Whom they call')
  if (observed.length === 0)
    return [
      title,
      paragraph(
        'Conduct not observed: no record of outbound traffic was given to Houseguest, so nothing is claimed about whom these devices talk to.',
      ),
    ]
  return [
    title,
    ...observed.flatMap((audited) => [heading(said(nameOf(audited.device)), 3), ...contactsTable(audited)]),
    ...(unseen.length > 0 ? [paragraph('Not observed: ', ...listed(unseen), '.')] : []),
  ]
}

const listed = (devices: readonly AuditedDevice[]) =>
  devices.flatMap(({ device }, i) => [...(i > 0 ? [', '] : []), said(nameOf(device))])

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
  const from = (field: string): string => {
    const evidence = device.evidence[field]
    return evidence ? `, stated by ${evidence.from}, last ${minute(evidence.seenAt)}` : ''
  }
  const field = (name: string, value: string | null): Cell =>
    value === null ? null : [said(value), said(from(name))]
  return {
    type: 'facts',
    rows: [
      ['Maker', field('vendor', device.vendor)],
      ['Model', field('model', device.model)],
      ['Kind', device.kind === 'unknown' ? null : field('kind', device.kind)],
      ['Firmware', field('firmware', device.firmware)],
      ['Serial number', field('serial', device.serial)],
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
