import type { Shape } from './figure.ts'
import { monthAndYear } from './words.ts'

const DAY_MS = 86_400_000
/** No more month names than can be told apart. */
const MAX_TICKS = 8
const SIZE = 7

interface Span {
  from: string
  until: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Where an instant stands on a horizontal time axis, and the axis itself with its months. */
export function timeScale(span: Span): { x(iso: string): number; shapes: Shape[] } {
  const from = Date.parse(span.from)
  const length = Math.max(DAY_MS, Date.parse(span.until) - from)
  const place = (at: number) =>
    span.left + (span.right - span.left) * Math.min(1, Math.max(0, (at - from) / length))
  const months = monthsWithin(from, from + length)
  const every = Math.ceil(months.length / MAX_TICKS)
  const ticks = months.filter((_, i) => i % every === 0)
  const shapes = ticks.flatMap((at): Shape[] => [
    {
      type: 'line',
      points: [
        [place(at), span.top],
        [place(at), span.bottom],
      ],
      ink: 'rule',
      width: 0.5,
    },
    {
      type: 'label',
      x: place(at) + 2,
      y: span.top + 3,
      text: monthAndYear(at),
      size: SIZE,
      anchor: 'start',
      ink: 'soft',
    },
  ])
  return { x: (iso) => place(Date.parse(iso)), shapes }
}

/** The first instants of the months between two times; the start itself where there is none. */
function monthsWithin(from: number, until: number): number[] {
  const start = new Date(from)
  const months: number[] = []
  for (let n = 1; ; n++) {
    const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + n, 1)
    if (at > until || n > 1200) break
    months.push(at)
  }
  return months.length > 0 ? months : [from]
}
