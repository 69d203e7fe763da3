import type { AuditData } from '../../../shared/model/audit-data.ts'
import { aboutChapter } from './conduct-chapter.ts'
import {
  type Block,
  type Cell,
  type Document,
  heading,
  paragraph,
  type Run,
  said,
  type Text,
} from './document.ts'
import { firmwareFigure } from './firmware-figure.ts'
import { costChapter, refusingTogether } from './fleet-costs.ts'
import { isPrinter, nameOf } from './naming.ts'
import { type PrinterStatus, printerStatus, suppliesInWords } from './printer-status.ts'
import { reasonWords, stateWords } from './printer-words.ts'
import { supplyFigures } from './supply-figure.ts'
import { warningsChapter } from './warning-card.ts'
import { count, day, longDay, number } from './words.ts'

/** Times a printer stood still that the report tells of; the JSON form has all. */
const MAX_STOPS = 8

/** All printers: their state, supplies, refusals and how far their firmware is spread. */
export function fleetReport(data: AuditData): Document {
  const siteOf = new Map(data.fleet.printers.map(({ deviceId, site }) => [deviceId, site]))
  const order = Intl.Collator('en', { numeric: true }).compare
  const fleet = data.devices
    .filter(isPrinter)
    .toSorted((a, b) => {
      const [one, other] = [siteOf.get(a.device.id) ?? null, siteOf.get(b.device.id) ?? null]
      const bySite =
        one === null || other === null ? Number(one === null) - Number(other === null) : order(one, other)
      return bySite || order(nameOf(a.device), nameOf(b.device))
    })
    .map((audited) => ({ audited, status: printerStatus(data, audited) }))
  const devices = fleet.map(({ audited }) => audited)
  const ids = new Set(fleet.map(({ audited }) => audited.device.id))
  return {
    title: 'Printer fleet',
    subtitle: count(fleet.length, 'printer'),
    generatedAt: data.generatedAt,
    version: data.version,
    blocks: [
      { type: 'paragraph', lead: true, text: inWords(fleet.map(({ status }) => status)) },
      ...refusingTogether(data),
      ...(fleet.length > 0 ? [table(fleet), ...costChapter(data, devices), ...spreadChapter(data, ids)] : []),
      ...stopsChapter(fleet),
      ...(fleet.length > 0 ? [heading('In pictures')] : []),
      ...[firmwareFigure(devices, data.generatedAt), ...supplyFigures(devices, data.generatedAt)].filter(
        (block) => block !== null,
      ),
      ...(fleet.length > 0
        ? warningsChapter(
            data,
            data.warnings.filter((w) => w.deviceId !== null && ids.has(w.deviceId)),
            { title: 'Warnings about printers' },
          )
        : []),
      ...aboutChapter(data),
    ],
  }
}

type Member = { audited: AuditData['devices'][number]; status: PrinterStatus }

function inWords(fleet: readonly PrinterStatus[]): string {
  if (fleet.length === 0) return 'No printer is known yet. Scan the network the printers are on first.'
  const stopped = fleet.filter((status) => status.state === 'stopped').length
  const refusing = fleet.filter((status) => status.refusals > 0).length
  return `${count(fleet.length, 'printer')}, ${stopped === 0 ? 'not one' : stopped} standing still now, ${
    refusing === 0 ? 'none has' : count(refusing, 'has', 'have')
  } a refused cartridge on record.`
}

const table = (fleet: readonly Member[]): Block => ({
  type: 'table',
  caption: 'Every printer as it last stated itself. A dash: not stated.',
  columns: [
    { head: 'Printer', share: 16 },
    { head: 'Model', share: 18 },
    { head: 'Firmware', share: 13 },
    { head: 'Pages', share: 9, end: true },
    { head: 'Supplies left', share: 27 },
    { head: 'State', share: 23 },
    { head: 'Refused cartridges', share: 12, end: true },
    { head: 'Last seen', share: 12 },
  ],
  rows: fleet.map(({ audited: { device }, status }): Cell[] => [
    device.place === null ? said(nameOf(device)) : [said(nameOf(device)), ' (', said(device.place), ')'],
    said([device.vendor, device.model].filter((part) => part !== null).join(' ') || null),
    said(device.firmware),
    status.pages === null ? null : number(status.pages),
    said(suppliesInWords(status.supplies)),
    stateCell(status),
    status.refusals,
    day(device.lastSeen),
  ]),
})

function stateCell({ state, message }: PrinterStatus): Cell {
  if (state === null) return null
  const told = stateWords(state) ?? said(state)
  return message === null ? told : [told, ': ', said(message)]
}

function spreadChapter(data: AuditData, ids: ReadonlySet<string>): Block[] {
  const rows = data.spread.flatMap((model) => {
    const versions = model.versions
      .map((v) => ({ ...v, printers: v.deviceIds.filter((id) => ids.has(id)).length }))
      .filter((v) => v.printers > 0)
    return versions.map((v): Cell[] => [
      said([model.vendor, model.model].filter((part) => part !== null).join(' ')),
      said(v.version),
      v.printers,
      day(v.firstSeen),
      versions.length === 1 ? 'all alike' : `${versions.length} versions of this model`,
    ])
  })
  if (rows.length === 0) return []
  return [
    heading('Firmware of each model'),
    {
      type: 'table',
      caption: 'Which versions the printers of one model run',
      columns: [
        { head: 'Model', share: 32 },
        { head: 'Version', share: 28 },
        { head: 'Printers', share: 10, end: true },
        { head: 'First seen here', share: 15 },
        { head: 'Spread', share: 20 },
      ],
      rows,
    },
  ]
}

/** Reasons of a standard in words of ours; of a maker's own, all as the printer has them. */
function reasonsInWords(reasons: readonly string[]): Run {
  if (reasons.length === 0) return 'no reason stated'
  const words = reasons.map(reasonWords)
  return words.includes(null) ? said(reasons.join(', ')) : words.join(', ')
}

/** The times printers stood still, in their own words; what they mean is for the warnings to say. */
function stopsChapter(fleet: readonly Member[]): Block[] {
  const told = fleet.filter(({ status }) => status.stops.length > 0)
  if (told.length === 0) return []
  return [
    heading('When printers stood still'),
    paragraph('What each printer itself said while it stated that it was stopped.'),
    ...told.flatMap(({ audited, status }): Block[] => [
      heading(said(nameOf(audited.device)), 3),
      {
        type: 'list',
        items: status.stops
          .slice(0, MAX_STOPS)
          .map(
            (stop): Text => [
              ...span(longDay(stop.from), longDay(stop.until)),
              stop.message === null ? reasonsInWords(stop.reasons) : said(stop.message),
            ],
          ),
      },
    ]),
  ]
}

/** From one day to another, or that day. */
const span = (from: string, until: string): Run[] =>
  from === until ? [from, ': '] : [`${from} to ${until}: `]
