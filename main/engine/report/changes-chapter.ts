import { changes as words } from '../../../shared/i18n/en/changes.ts'
import type { AuditData } from '../../../shared/model/audit-data.ts'
import type { FirmwareChange, FirmwareEntry } from '../../../shared/model/change.ts'
import { valueCell } from './devices-chapter.ts'
import { type Block, type Cell, heading, paragraph, type Run, said, small } from './document.ts'
import { deviceRun } from './naming.ts'
import { STEP_WORDS, VERDICT_WORDS } from './verdicts.ts'
import { sourceText } from './warning-card.ts'
import { count, longDay, minute } from './words.ts'

/** What changed, and how each firmware came. */

/** Changes one table shows; the JSON form has all. */
const MAX_CHANGES = 60

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

const topicRun = (topic: keyof typeof words.topics, n: number): Run[] => [
  ...(n > 0 ? [', '] : []),
  words.topics[topic],
]

const changeFacts = (change: FirmwareChange): [string, Cell][] => [
  ['Before', [said(change.from), `, last seen ${minute(change.lastSeenOld)}; ${STEP_WORDS[change.step]}`]],
  ...(change.topics.length > 0
    ? [['The notes speak of', change.topics.flatMap(topicRun)] satisfies [string, Cell]]
    : []),
]

function notes({ text, url, publishedAt, knownAt }: NonNullable<FirmwareChange['notes']>): Block[] {
  const published = publishedAt === null ? '' : `published ${longDay(publishedAt)}, `
  const source = sourceText(null, url)
  return [
    paragraph('The maker’s words: “', said(text), '”'),
    small(`${published}known here since ${longDay(knownAt)}`),
    ...(source ? [small(...[source].flat())] : []),
  ]
}
