import type { AuditData } from '../../../shared/model/audit-data.ts'
import { changesChapter } from './changes-chapter.ts'
import { aboutChapter, conductChapter } from './conduct-chapter.ts'
import { contactsChapter } from './contacts-chapter.ts'
import { devicesChapter } from './devices-chapter.ts'
import { type Block, type Document, heading, paragraph, said, small, type Text } from './document.ts'
import { firmwareFigure } from './firmware-figure.ts'
import { byUrgency, deviceRun, nameOf } from './naming.ts'
import { supplyFigures } from './supply-figure.ts'
import { vendorsChapter } from './vendor-chapter.ts'
import { VERDICT_WORDS } from './verdicts.ts'
import { warningsChapter } from './warning-card.ts'
import { count, longDay, number, sentence } from './words.ts'

const MONTH_MS = 30 * 86_400_000
/** Lines of each list on the first page; the chapters have the rest. */
const FIRST_PAGE = 6

/** The whole home: a page of plain words, pictures, then every chapter with its evidence. */
export function homeAudit(data: AuditData): Document {
  const pictures = [
    firmwareFigure(data.devices, data.generatedAt),
    ...supplyFigures(data.devices, data.generatedAt),
  ].filter((block) => block !== null)
  return {
    title: 'Home audit',
    subtitle: data.ledger === 'demo' ? 'The demonstration home' : 'The devices of this home',
    generatedAt: data.generatedAt,
    version: data.version,
    blocks: [
      ...firstPage(data),
      ...(pictures.length > 0
        ? [{ type: 'page-break' as const }, heading('The last year in pictures'), ...pictures]
        : []),
      { type: 'page-break' },
      ...devicesChapter(data.devices),
      ...changesChapter(data),
      ...warningsChapter(data, data.warnings, { brief: true }),
      ...contactsChapter(data.devices),
      ...vendorsChapter(data.vendors.filter(({ deviceIds }) => deviceIds.length > 0)),
      ...conductChapter(data),
      ...aboutChapter(data),
    ],
  }
}

/** `12 devices, 3 changed this month, 1 alarm`. */
export function inOneLine({ home }: AuditData): string {
  const { alarm, warning, notice } = home.openWarnings
  const worst =
    alarm > 0
      ? count(alarm, 'alarm')
      : warning > 0
        ? count(warning, 'warning')
        : notice > 0
          ? count(notice, 'notice')
          : 'no open warning'
  const changed = home.changedThisMonth === 0 ? 'none' : String(home.changedThisMonth)
  return `${count(home.devices, 'device')}, ${changed} changed this month, ${worst}`
}

function firstPage(data: AuditData): Block[] {
  const { home } = data
  const monthAgo = new Date(Date.parse(data.generatedAt) - MONTH_MS).toISOString()
  const open = data.warnings.filter((warning) => warning.state === 'open').toSorted(byUrgency)
  const changed = data.changes.filter((change) => change.firstSeenNew >= monthAgo)
  const arrived = data.devices.filter(({ device }) => device.firstSeen >= monthAgo)
  return [
    { type: 'paragraph', text: `${sentence(inOneLine(data))}.`, lead: true },
    {
      type: 'tally',
      items: [
        { value: number(home.devices), label: 'devices on record', tone: 'plain' },
        { value: number(home.online), label: 'here at the last look', tone: 'plain' },
        {
          value: number(home.newThisMonth),
          label: 'new this month',
          tone: home.newThisMonth ? 'notice' : 'plain',
        },
        {
          value: number(home.changedThisMonth),
          label: 'changed this month',
          tone: home.changedThisMonth ? 'notice' : 'plain',
        },
        {
          value: number(home.openWarnings.alarm),
          label: home.openWarnings.alarm === 1 ? 'open alarm' : 'open alarms',
          tone: home.openWarnings.alarm ? 'alarm' : 'good',
        },
        {
          value: number(home.openWarnings.warning),
          label: home.openWarnings.warning === 1 ? 'open warning' : 'open warnings',
          tone: home.openWarnings.warning ? 'warning' : 'good',
        },
      ],
    },
    heading('What needs a look'),
    firstOf(
      open.map(
        (w): Text => [`${sentence(w.severity)}: `, said(w.title, w.said?.title), ` (${longDay(w.at)})`],
      ),
      'Nothing: no warning is open.',
    ),
    heading('What changed this month'),
    firstOf(
      changed.map((c): Text => {
        const verdict = data.devices
          .find(({ device }) => device.id === c.deviceId)
          ?.firmware.find((entry) => entry.firstSeen === c.firstSeenNew)?.change?.verdict
        return [
          deviceRun(data, c.deviceId) ?? c.deviceId,
          ': ',
          said(c.key),
          ' from ',
          said(String(c.from)),
          ' to ',
          said(String(c.to)),
          ` on ${longDay(c.firstSeenNew)}${c.key === 'firmware' && verdict ? `; ${VERDICT_WORDS[verdict]}` : ''}`,
        ]
      }),
      'Nothing that a device states of itself.',
    ),
    heading('Who is new this month'),
    firstOf(
      arrived.map(({ device }): Text => [said(nameOf(device)), `, since ${longDay(device.firstSeen)}`]),
      'Nobody.',
    ),
    small(
      'The pictures, the full list of devices, all warnings with their evidence, and what Houseguest itself sent are on the pages that follow.',
    ),
  ]
}

const firstOf = (items: readonly Text[], none: string): Block =>
  items.length === 0
    ? paragraph(none)
    : {
        type: 'list',
        items:
          items.length > FIRST_PAGE
            ? [...items.slice(0, FIRST_PAGE), `and ${items.length - FIRST_PAGE} more`]
            : items,
      }
