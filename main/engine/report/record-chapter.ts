import type { AuditedVendor } from '../../../shared/model/audit-data.ts'
import type { ScoreCard } from '../../../shared/model/score-card.ts'
import { type Block, type Cell, heading, paragraph, said, small, type Text, type Tone } from './document.ts'
import { cited, incidentsChapter } from './incidents-chapter.ts'
import { answered, contributions, isKnown, shown } from './vendor-chapter.ts'
import { longDay } from './words.ts'

/** One maker's record at length, as its dossier tells it. */

const toneOf = (letter: ScoreCard['letter']): Tone =>
  letter === null ? 'plain' : letter <= 'B' ? 'good' : letter === 'C' ? 'notice' : 'warning'

/** One maker's whole record: who owns it, its score, its incidents with every side's account, and notes. */
export function recordChapter(vendor: AuditedVendor): Block[] {
  const { card, dossier } = vendor
  const title = heading('Its record')
  if (!isKnown(vendor))
    return [title, paragraph('No record yet: nothing is known of this maker, neither good nor bad.')]
  return [
    title,
    ...vendorBlocks(dossier.incidents.length > 0 ? withoutAccounts(card) : card),
    ...(dossier.owners.length > 0
      ? [heading('Owners', 3), { type: 'list' as const, items: dossier.owners.map(ownerText) }]
      : []),
    ...incidentsChapter(dossier),
  ]
}

/** The card with the sums of its incidents only: every account of them follows in a chapter of its own. */
const withoutAccounts = (card: ScoreCard): ScoreCard => ({
  ...card,
  contributions: card.contributions.map((c) =>
    c.id === 'G' ? { ...c, evidence: c.evidence.filter((e) => e.source === null && e.url === null) } : c,
  ),
})

const ownerText = ({ owner, from, to, source }: AuditedVendor['dossier']['owners'][number]): Text => [
  said(owner),
  `, ${from ?? 'unknown'} to ${to ?? 'now'}`,
  ...(source ? [' (', ...cited(source), ')'] : []),
]

/** One maker: its score, what limits it, and each question with the sources of its answer. */
function vendorBlocks(card: ScoreCard): Block[] {
  const { known, unknown } = answered(card)
  return [
    {
      type: 'card',
      tag: card.letter === null ? 'no letter yet' : `letter ${card.letter}`,
      tone: toneOf(card.letter),
      title: said(card.vendor),
      body: [
        {
          type: 'facts',
          rows: [
            ['Score', `${shown(card.point)} of 100, between ${shown(card.low)} and ${shown(card.high)}`],
            [
              'Known',
              `${Math.round(card.coverage)} % of the questions by weight${card.provisional ? '; provisional' : ''}`,
            ],
            ['As of', `${longDay(card.asOf)}, rules ${card.rules}`],
            ...card.caps.map((cap): [string, Cell] => [
              'Limited',
              [`to ${shown(cap.at)} points: `, said(cap.reason, cap.said)],
            ]),
          ],
        },
      ],
    },
    ...(known.length > 0 ? [contributions(card, known)] : []),
    ...(unknown.length > 0
      ? [
          small(
            'Unknown, and counted as such: ',
            ...unknown.flatMap((c, n) => [`${n > 0 ? '; ' : ''}${c.id} `, said(c.indicator)]),
            '.',
          ),
        ]
      : []),
  ]
}
