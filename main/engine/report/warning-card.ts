import { warnings as words } from '../../../shared/i18n/en/warnings.ts'
import { inPlainWords } from '../../../shared/i18n/plain-words.ts'
import type { AuditData } from '../../../shared/model/audit-data.ts'
import type { Cause, Warning } from '../../../shared/model/warning.ts'
import {
  type Block,
  type Cell,
  heading,
  link,
  paragraph,
  type Run,
  said,
  small,
  type Text,
} from './document.ts'
import { byUrgency, deviceRun, TONE_OF } from './naming.ts'
import { count, day, longDay, minute } from './words.ts'

/** Evidence lines one warning shows; the JSON form has all. */
const MAX_EVIDENCE = 12
/** Warnings a brief chapter tells in full, and in one line each. */
const MAX_FULL = 60
const MAX_BRIEF = 200

/** One warning with its grounds, what came before it and what the owner can do. */
function warningCard(data: AuditData, warning: Warning): Block {
  const about: Cell = deviceRun(data, warning.deviceId) ?? said(warning.vendor)
  const shown = warning.evidence.slice(0, MAX_EVIDENCE)
  const left = warning.evidence.length - shown.length
  return {
    type: 'card',
    tag: `${warning.severity}, ${warning.state}`,
    tone: TONE_OF[warning.severity],
    title: said(warning.title, warning.said?.title),
    body: [
      {
        type: 'facts',
        rows: [
          ['About', about],
          ['When', `${longDay(warning.at)} (${minute(warning.at)} UTC)`],
        ],
      },
      paragraph(...explanation(warning)),
      ...(shown.length > 0
        ? [
            {
              type: 'list' as const,
              items: [
                ...shown.map(
                  ({ text, from, at, said: as }): Text => [
                    said(text, as),
                    ' (',
                    evidenceSource(from),
                    `, ${minute(at)})`,
                  ],
                ),
                ...(left > 0 ? [`and ${left} more, in the JSON form of this report`] : []),
              ],
            },
          ]
        : [paragraph('No evidence was kept with this warning.')]),
      ...(warning.causes.length > 0 ? [causes(warning.causes)] : []),
      ...(warning.advice.length > 0
        ? [
            paragraph('What you can do:'),
            {
              type: 'list' as const,
              items: warning.advice.map((text, n) => said(text, warning.said?.advice[n])),
            },
          ]
        : []),
    ],
  }
}

/** Sentence by sentence where they are known, else as it was kept. */
const explanation = ({ explanation: text, said: as }: Warning): Run[] =>
  as
    ? as.explanation.flatMap((sentence, n) => [
        ...(n > 0 ? [' '] : []),
        said(inPlainWords(sentence), sentence),
      ])
    : [said(text)]

/** Where evidence comes from. */
const SOURCES = {
  sighting: 'a look at it',
  contact: 'its traffic',
  'vendor facts': 'what is recorded of the maker',
  hub: 'other sites of the hub',
}

/** Where a warning's evidence comes from, in words of ours. */
export const evidenceSource = (from: string): Run => wordOf(SOURCES, from)

/** A kind or a source by its name; one without stands for itself. */
const wordOf = (names: Readonly<Record<string, string>>, key: string): Run =>
  Object.hasOwn(names, key) ? names[key]! : said(key)

/** What happened before: never said to be the reason, only how close the link is. */
const causes = (list: readonly Cause[]): Block => ({
  type: 'table',
  caption: 'What changed before, and how close the link is',
  columns: [
    { head: 'Change', share: 18 },
    { head: 'From', share: 18 },
    { head: 'To', share: 18 },
    { head: 'Seen', share: 16 },
    { head: 'Days before', share: 13, end: true },
    { head: 'Link', share: 24 },
  ],
  rows: list.map((cause) => [
    wordOf(words.causeKinds, cause.kind),
    said(cause.from),
    said(cause.to),
    minute(cause.at),
    Math.round(cause.lagDays),
    `${cause.wording} (${Math.round(cause.plausibility)} of 100)`,
  ]),
})

/**
 * Warnings, open ones first and worst first, as a chapter.
 * @param brief tell in full only what is open and more than worth knowing, or was grave; the rest in one table
 */
export function warningsChapter(
  data: AuditData,
  warnings: readonly Warning[],
  { title = 'Warnings', brief = false }: { title?: string; brief?: boolean } = {},
): Block[] {
  if (warnings.length === 0) return [heading(title), paragraph('No warning is on record.')]
  const sorted = warnings.toSorted(byUrgency)
  const full = brief ? sorted.filter(isGrave).slice(0, MAX_FULL) : sorted
  const rest = sorted.filter((warning) => !full.includes(warning))
  const left = Math.max(0, rest.length - MAX_BRIEF)
  return [
    heading(title),
    ...full.map((warning) => warningCard(data, warning)),
    ...(rest.length > 0 ? [lesser(data, rest.slice(0, MAX_BRIEF))] : []),
    ...(left > 0 ? [small(`and ${count(left, 'more warning')}, in the JSON form of this report.`)] : []),
  ]
}

const isGrave = ({ severity, state }: Warning): boolean =>
  severity === 'alarm' || severity === 'warning' || (severity === 'notice' && state === 'open')

const lesser = (data: AuditData, warnings: readonly Warning[]): Block => ({
  type: 'table',
  caption: 'Further warnings: worth knowing, or over',
  columns: [
    { head: 'When', share: 12 },
    { head: 'About', share: 20 },
    { head: 'What', share: 34 },
    { head: 'Evidence', share: 40 },
    { head: 'State', share: 14 },
  ],
  rows: warnings.map((w): Cell[] => [
    day(w.at),
    deviceRun(data, w.deviceId) ?? said(w.vendor),
    said(w.title, w.said?.title),
    grounds(w),
    w.state,
  ]),
})

const grounds = ({ evidence }: Warning): Cell =>
  evidence.length === 0
    ? null
    : evidence.flatMap(({ text, from, at, said: as }, n): Run[] => [
        ...(n > 0 ? ['; '] : []),
        said(text, as),
        ' (',
        evidenceSource(from),
        `, ${day(at)})`,
      ])

/** Where a statement was read, as words and, where it has one, an address. */
export function sourceText(source: string | null, url: string | null): Text | null {
  if (source === null && url === null) return null
  if (url === null) return said(source)
  return source === null ? link(url) : [said(source), ' ', link(url)]
}
