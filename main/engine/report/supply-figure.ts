import type { AuditedDevice } from '../../../shared/model/audit-data.ts'
import { clean } from '../../../shared/text.ts'
import { type Block, type Cell, said, small } from './document.ts'
import { cut, FIGURE_WIDTH, type Ink, lettersIn, type Shape } from './figure.ts'
import { isPrinter, nameOf } from './naming.ts'
import { supplyStatus } from './printer-status.ts'
import { timeScale } from './time-scale.ts'
import { count, monthAndYear, monthName } from './words.ts'

const LEFT = 30
const RIGHT = 116
const TOP = 14
const HEIGHT = 112
/** Lines that can be told apart in one picture. */
const MAX_SUPPLIES = 6
/** Points a line needs to look right; a longer history is thinned to as many. */
const MAX_POINTS = 400
const MONTHS_IN_TWIN = 12
const MAX_FIGURES = 24
/** Dashes tell the lines apart without colour. */
const DASHES = [undefined, 5, 2, 8, 3.5, 1] as const

interface Line {
  name: string
  ink: Ink
  points: { at: string; percent: number }[]
}

/** One picture for each printer among `devices` that states levels, as many as paper can bear. */
export function supplyFigures(devices: readonly AuditedDevice[], until: string): Block[] {
  const figures = devices.filter(isPrinter).flatMap((audited) => supplyFigure(audited, until) ?? [])
  const left = figures.length - MAX_FIGURES
  return left <= 0
    ? figures
    : [
        ...figures.slice(0, MAX_FIGURES),
        small(`The supplies of ${count(left, 'more printer')} are in the JSON form of this report.`),
      ]
}

/** How full a printer's supplies were over time; `null` where it stated no level. */
function supplyFigure(audited: AuditedDevice, until: string): Block | null {
  const lines = linesOf(audited).slice(0, MAX_SUPPLIES)
  const first = lines.flatMap(({ points }) => points.map(({ at }) => at)).sort()[0]
  if (first === undefined) return null
  const bottom = TOP + HEIGHT
  // What it holds since it was last seen is not known.
  const seen = audited.device.lastSeen < until ? audited.device.lastSeen : until
  const scale = timeScale({
    from: first,
    until,
    left: LEFT,
    right: FIGURE_WIDTH - RIGHT,
    top: TOP - 10,
    bottom,
  })
  const y = (percent: number) => bottom - (HEIGHT - 4) * (percent / 100)
  const shapes: Shape[] = [...scale.shapes, ...[0, 50, 100].flatMap((percent) => level(percent, y(percent)))]
  const ends = spread(lines.map(({ points }) => y(points.at(-1)!.percent)))
  lines.forEach(({ name, ink, points }, i) => {
    const dash = DASHES[i % DASHES.length]
    const drawn = thinned(points)
      .flatMap((p, nth, all) =>
        nth === 0
          ? [[scale.x(p.at), y(p.percent)] as const]
          : [[scale.x(p.at), y(all[nth - 1]!.percent)] as const, [scale.x(p.at), y(p.percent)] as const],
      )
      .concat([[scale.x(seen), y(points.at(-1)!.percent)]])
    shapes.push({ type: 'line', points: drawn, ink, width: 1.2, ...(dash ? { dash } : {}) })
    const text = `${cut(name, lettersIn(RIGHT - 30, 7.5))} ${points.at(-1)!.percent} %`
    shapes.push({
      type: 'label',
      x: FIGURE_WIDTH - RIGHT + 4,
      y: ends[i]! + 2.5,
      text,
      size: 7.5,
      anchor: 'start',
      ink,
    })
  })
  return {
    type: 'figure',
    title: ['How full the supplies of ', said(nameOf(audited.device)), ' were'],
    figure: { height: bottom + 6, shapes },
    twin: twin(audited, lines, until),
  }
}

const level = (percent: number, y: number): Shape[] => [
  {
    type: 'line',
    points: [
      [LEFT, y],
      [FIGURE_WIDTH - RIGHT, y],
    ],
    ink: 'rule',
    width: 0.5,
  },
  { type: 'label', x: LEFT - 4, y: y + 2.5, text: `${percent} %`, size: 7, anchor: 'end', ink: 'soft' },
]

function linesOf({ history }: AuditedDevice): Line[] {
  const lines = new Map<string, Line>()
  for (const fact of history.toReversed()) {
    if (!fact.key.startsWith('supply.')) continue
    const status = supplyStatus(fact.key, fact.value)
    if (status?.percent == null) continue
    const line = lines.get(fact.key) ?? {
      name: clean(status.name ?? status.color ?? fact.key),
      ink: inkOf(status.color),
      points: [],
    }
    line.points.push({ at: fact.firstSeen, percent: status.percent })
    lines.set(fact.key, line)
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

const SUPPLY_INKS = ['black', 'cyan', 'magenta', 'yellow'] as const satisfies Ink[]
const inkOf = (color: string | null): Ink => SUPPLY_INKS.find((ink) => ink === color) ?? 'other'

/** Keeps the last of each run of points, and every refill. */
function thinned(points: Line['points']): Line['points'] {
  const step = Math.ceil(points.length / MAX_POINTS)
  return points.filter(
    (p, i) => i % step === 0 || i === points.length - 1 || p.percent > (points[i - 1]?.percent ?? 0),
  )
}

/** Places for labels that would stand on one another: in their order, a line apart. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y)
  const placed: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const { y, i } of order) {
    last = Math.max(y, last + 9)
    placed[i] = last
  }
  const over = Math.max(0, last - (TOP + HEIGHT))
  return placed.map((y) => y - over)
}

function twin(audited: AuditedDevice, lines: readonly Line[], until: string) {
  const end = new Date(until)
  const months = Array.from({ length: MONTHS_IN_TWIN }, (_, i) =>
    Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - (MONTHS_IN_TWIN - 1) + i, 1),
  )
  const seen = Date.parse(audited.device.lastSeen)
  const percentAt = (points: Line['points'], at: number): number | null =>
    at > seen ? null : (points.findLast((p) => Date.parse(p.at) <= at)?.percent ?? null)
  return {
    caption: [
      'Supplies of ',
      said(nameOf(audited.device)),
      ' on the first of each month from ',
      monthAndYear(months[0]!),
      ', and now, in percent',
    ],
    columns: [
      { head: 'Supply', share: 20 },
      ...months.map((at) => ({ head: monthName(at), share: 6.5, end: true as const })),
      { head: 'Now', share: 6, end: true as const },
    ],
    rows: lines.map(({ name, points }): Cell[] => [
      said(name),
      ...months.map((at) => percentAt(points, at)),
      seen < months.at(-1)! ? null : points.at(-1)!.percent,
    ]),
  }
}
