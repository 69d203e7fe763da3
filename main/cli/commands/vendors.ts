import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { PRESETS, type Preset } from '../../../shared/model/indicator.ts'
import type { Contribution, ScoreCard } from '../../../shared/model/score-card.ts'
import { explain } from '../../engine/score/explain.ts'
import type { Context } from '../context.ts'
import { printable, table } from '../print.ts'

/** A card with what its vendor's dossier says beside the score. */
export interface ToldVendor {
  card: ScoreCard
  dossier: Pick<Dossier, 'notes'>
}

/** What the command asks of an engine: cards by vendor name, of one vendor or of all. */
export type AskVendors = (query: {
  db: string | undefined
  name: string | undefined
  preset: Preset
  /** ISO 8601: what was known by then; `undefined` for now. */
  asOf: string | undefined
}) => Promise<ToldVendor[]>

interface Options {
  db?: string
  preset: Preset
  asOf?: string
  json?: boolean
}

function endOfDay(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && Number.isFinite(Date.parse(day))) return `${day}T23:59:59.999Z`
  throw new InvalidArgumentError('it must be a day such as 2026-03-31.')
}

/** `vendors [NAME]`: transparency scores with every contribution and its evidence. */
export function vendorsCommand(program: Command, context: Context, ask: AskVendors): void {
  program
    .command('vendors')
    .argument('[name]', 'one vendor, by its name or an alias')
    .description('how transparent vendors are, with the evidence for every point')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .addOption(
      new Option('--preset <preset>', 'how to weigh the same evidence')
        .choices(Object.keys(PRESETS))
        .default('default'),
    )
    .option('--as-of <day>', 'what was known at the end of a day such as 2026-03-31', endOfDay)
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest vendors Brother')
    .action(async (name: string | undefined, options: Options) => {
      const { db, preset, asOf } = options
      const answers = await ask({ db, name, preset, asOf })
      const vendors = answers.map((answer) => answer.card)
      if (options.json) return context.out(JSON.stringify({ vendors }))
      context.out(name === undefined ? vendorTable(vendors) : answers.map(vendorPage).join('\n\n'))
    })
}

/** One line a vendor. */
export function vendorTable(cards: readonly ScoreCard[]): string {
  const rows = cards.map((c) => [
    c.vendor,
    c.point.toFixed(1),
    band(c),
    `${c.coverage.toFixed(0)} %`,
    verdict(c),
  ])
  return table(['Vendor', 'Score', 'Band', 'Known', 'Letter'], rows)
}

const band = (c: ScoreCard) => `${c.low.toFixed(0)}–${c.high.toFixed(0)}`

const verdict = (c: ScoreCard) =>
  c.letter === null ? 'not enough evidence' : `${c.letter}${c.provisional ? ' (provisional)' : ''}`

/** One vendor for people: first what it does well, then what it lost points for, what is unknown, what would help. */
export function vendorPage({ card, dossier }: ToldVendor): string {
  const { strengths, losses, raises, unknown } = explain(card)
  const sections = [
    `${printable(card.vendor)}: ${card.point.toFixed(1)} of 100 (between ${band(card)}), ${verdict(card)}. ${card.coverage.toFixed(0)} % is known as of ${card.asOf.slice(0, 10)} (${card.rules}).`,
    ...card.caps.map((cap) => `Held at ${cap.at}: ${printable(cap.reason)}`),
    section('What it does well', [...strengths.flatMap(told), ...notesOf(dossier, 'credit')]),
    section('What it lost points for', losses.flatMap(told)),
    section('Worth knowing, without points', [
      ...notesOf(dossier, 'concern'),
      ...notesOf(dossier, 'context'),
    ]),
    section(
      'What would raise this',
      raises.map((r) => `- ${r.text} (up to ${r.points.toFixed(1)} points)`),
    ),
    section('What we do not know', [`- ${unknown.map((c) => c.indicator).join('; ')}`], unknown.length === 0),
  ]
  return sections.filter((s) => s !== '').join('\n\n')
}

const section = (title: string, lines: string[], empty = lines.length === 0) =>
  empty ? '' : [`${title}:`, ...lines].join('\n')

function told(c: Contribution): string[] {
  return [
    `- ${c.indicator} (${c.id}): ${c.points.toFixed(1)} of ${c.weight.toFixed(1)}`,
    ...c.evidence.map((e) => {
      const cited = [e.source, e.date, e.url, e.grade === null ? null : `grade ${e.grade}`]
      const indent = e.source === null ? '  * ' : '    - '
      return `${indent}${printable(`${e.text} [${cited.filter((part) => part !== null).join(', ')}]`)}`
    }),
  ]
}

const notesOf = ({ notes }: Pick<Dossier, 'notes'>, side: Dossier['notes'][number]['side']): string[] =>
  notes
    .filter((note) => note.side === side)
    .map(({ text, source, withdrawn }) => {
      const cited = [source.title, source.date, source.url].filter((part) => part !== null).join(', ')
      const taken = withdrawn ? ` (withdrawn ${withdrawn.at}: ${withdrawn.why})` : ''
      return `- ${printable(`${text} [${cited}]${taken}`)}`
    })
