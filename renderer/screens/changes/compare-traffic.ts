import type { DaySum, TrafficChange } from '../../../shared/model/contact-views.ts'
import type { TimeSpan } from '../../../shared/time-spans.ts'
import { calendarDays } from '../calls/calendar.ts'

const DAY = 86_400_000
/** Days on each side of an update that the engine looks at. */
export const SIDE_DAYS = 14

export const TURNS = ['new', 'gone', 'more', 'less', 'same', 'unknown'] as const
/** How a destination's traffic turned; `unknown` where one side was not watched. */
export type Turn = (typeof TURNS)[number]

/** Traffic a watched day. */
export interface ADay {
  connections: number
  bytesOut: number | null
}
export interface HostTurn extends Pick<TrafficChange, 'host' | 'ip' | 'organisation' | 'category'> {
  turn: Turn
  before: ADay
  after: ADay
}
export interface ComparedTraffic {
  /** Days of each side on which anybody was watching: 0 is "not observed", which is not "quiet". */
  watched: { before: number; after: number }
  /** What turned most first. */
  hosts: HostTurn[]
}

/** Less than twice or more than half is the ordinary unevenness of a fortnight. */
const NOTABLE = 2

/**
 * Conduct before and after `at` (ms UTC), as the engine gives it by the day that was watched: days nobody watched, and
 * those still to come at `now`, make no device look quieter than it was.
 */
export function compareTraffic(
  rows: readonly TrafficChange[],
  evidence: { days: readonly DaySum[]; watched: readonly TimeSpan[] },
  at: number,
  now: number,
): ComparedTraffic {
  const watchedIn = (from: number, to: number) =>
    Math.min(
      SIDE_DAYS,
      calendarDays(evidence.days, evidence.watched, { from, to, now }).filter(({ dark }) => !dark).length,
    )
  const watched = {
    before: watchedIn(at - SIDE_DAYS * DAY, at),
    after: watchedIn(at, Math.min(now, at + SIDE_DAYS * DAY)),
  }
  const hosts = rows.map(({ before, after, ...destination }) => {
    const sides = { before: aDay(before), after: aDay(after) }
    return { ...destination, ...sides, turn: turnOf(sides, watched) }
  })
  return {
    watched,
    hosts: hosts.sort(
      (a, b) => TURNS.indexOf(a.turn) - TURNS.indexOf(b.turn) || b.after.connections - a.after.connections,
    ),
  }
}

const aDay = ({ connectionsADay, bytesOutADay }: TrafficChange['before']): ADay => ({
  connections: connectionsADay,
  bytesOut: bytesOutADay,
})

function turnOf({ before, after }: { before: ADay; after: ADay }, watched: ComparedTraffic['watched']): Turn {
  if (watched.before === 0 || watched.after === 0) return 'unknown'
  if (before.connections === 0) return 'new'
  if (after.connections === 0) return 'gone'
  const ratios = [after.connections / before.connections]
  if (before.bytesOut && after.bytesOut) ratios.push(after.bytesOut / before.bytesOut)
  if (ratios.some((ratio) => ratio >= NOTABLE)) return 'more'
  return ratios.some((ratio) => ratio <= 1 / NOTABLE) ? 'less' : 'same'
}
