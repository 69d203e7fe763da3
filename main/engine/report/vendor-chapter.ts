import type { AuditedVendor } from '../../../shared/model/audit-data.ts'
import type { Contribution, ScoreCard } from '../../../shared/model/score-card.ts'
import { type Block, type Cell, heading, paragraph, said, small, type Text } from './document.ts'
import { sourceText } from './warning-card.ts'
import { day } from './words.ts'

/** Vendors' transparency scores, every point with its source. */

const STATE_WORDS: Record<Contribution['state'], string> = {
  yes: 'yes',
  partial: 'in part',
  no: 'no',
  unknown: 'unknown',
  'not-applicable': 'does not apply',
  observed: 'seen here',
}

/** Points as they are shown. */
export const shown = (value: number): string => String(Math.round(value * 10) / 10)

export function vendorsChapter(vendors: readonly AuditedVendor[]): Block[] {
  const title = heading('How open the makers are')
  const told = vendors.filter(isKnown)
  const blank = vendors.filter((vendor) => !isKnown(vendor))
  const noRecord =
    blank.length === 0
      ? []
      : [
          paragraph(
            'No record yet, neither good nor bad: ',
            ...blank.flatMap(({ card }, i) => [...(i > 0 ? [', '] : []), said(card.vendor)]),
            '.',
          ),
        ]
  if (told.length === 0)
    return [title, ...(blank.length > 0 ? noRecord : [paragraph('No device here names its maker.')])]
  return [
    title,
    paragraph(
      'Each maker is scored from 0 to 100 on 21 questions. The band says how far the score could move once the unknown part is known; coverage says how much of it is known at all. Below 40 % coverage there is no letter. The grade of a source says how far it carries, from 1 (a court, a regulator, the maker’s own words) down to 0.3 (one report).',
    ),
    overview(told.map(({ card }) => card)),
    ...told.flatMap(({ card }) => briefly(card)),
    ...noRecord,
    questions(told[0]!.card),
  ]
}

/** Whether anything at all is known: written down, or seen on this network. */
export const isKnown = ({ recorded, card }: AuditedVendor): boolean =>
  recorded || card.contributions.some((c) => c.evidence.length > 0)

const overview = (cards: readonly ScoreCard[]): Block => ({
  type: 'table',
  caption: 'Makers side by side',
  columns: [
    { head: 'Maker', share: 34 },
    { head: 'Letter', share: 10 },
    { head: 'Score', share: 10, end: true },
    { head: 'Band', share: 16, end: true },
    { head: 'Coverage', share: 12, end: true },
    { head: 'Note', share: 24 },
  ],
  rows: cards.map((card) => [
    said(card.vendor),
    card.letter ?? 'none yet',
    shown(card.point),
    `${shown(card.low)} to ${shown(card.high)}`,
    `${Math.round(card.coverage)} %`,
    card.provisional ? 'provisional' : null,
  ]),
})

/** One maker among others: what limits its score and each answer with its sources; the numbers are in the overview. */
function briefly(card: ScoreCard): Block[] {
  const { known, unknown } = answered(card)
  return [
    heading(said(card.vendor), 3),
    ...card.caps.map((cap) => paragraph(`Limited to ${shown(cap.at)} points: `, said(cap.reason, cap.said))),
    contributions(card, known),
    ...(unknown.length > 0
      ? [
          small(
            `Unknown, and counted as such: ${unknown.length} of ${card.contributions.length} questions (${unknown.map((c) => c.id).join(', ')}).`,
          ),
        ]
      : []),
  ]
}

const questions = (card: ScoreCard): Block => ({
  type: 'table',
  caption: 'The questions every maker is asked',
  columns: [
    { head: 'Id', share: 8 },
    { head: 'Question', share: 72 },
    { head: 'Weight', share: 12, end: true },
  ],
  rows: card.contributions.map((c) => [c.id, said(c.indicator), c.weight]),
})

/** A card's questions by whether anything is known of them. */
export const answered = ({ contributions }: ScoreCard) => ({
  known: contributions.filter((c) => c.state !== 'unknown' || c.evidence.length > 0),
  unknown: contributions.filter((c) => c.state === 'unknown' && c.evidence.length === 0),
})

/** The answers of a card, one row for each piece of evidence. */
export const contributions = (card: ScoreCard, known: readonly Contribution[]): Block => ({
  type: 'table',
  caption: ['What the score of ', said(card.vendor), ' rests on'],
  columns: [
    { head: 'Question', share: 26 },
    { head: 'Answer', share: 10 },
    { head: 'Points', share: 11, end: true },
    { head: 'Evidence, source and date', share: 59 },
  ],
  rows: known.flatMap((c): Cell[][] => {
    const question = [
      [`${c.id} `, said(c.indicator)],
      STATE_WORDS[c.state],
      `${shown(c.points)} of ${shown(c.weight)}`,
    ]
    const [first, ...others] = c.evidence.map(evidenceText)
    return [[...question, first ?? 'no evidence on file'], ...others.map((text) => ['', '', '', text])]
  }),
})

/** A statement with where, when and how firmly it was made. */
function evidenceText(e: Contribution['evidence'][number]): Text {
  const source = sourceText(e.source, e.url)
  return [
    said(e.text, e.said),
    ' [',
    ...(source ? [source, '; '].flat() : []),
    e.date === null ? 'undated' : said(day(e.date)),
    `${e.grade === null ? '' : `; grade ${e.grade}`}]`,
  ]
}
