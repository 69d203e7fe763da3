import { isRoaming } from './parties.ts'
import { partiesOf } from './party-index.ts'
import { median, quantile, spread } from './robust.ts'
import type { DeviceState, TrafficState } from './state.ts'
import { DAY } from './time.ts'

/** A device's habits are learned over four weeks: a weekly or monthly rhythm shows itself in them. */
const LEARNING = 28 * DAY
const LEARNING_DAYS = 5
/** A new party in every three weeks or so is a device's daily life. */
const DAILY_NEWS = 4
const NEWS_WINDOW = 90 * DAY
const RECENT_NEWS = 14 * DAY

/** Whether the habits of this device are known well enough for something to be new at `at`; else "too early". */
export const isLearned = (traffic: TrafficState, at: number): boolean =>
  at - traffic.firstAt >= LEARNING && traffic.days >= LEARNING_DAYS

/** Whether new parties are this device's daily life, by its kind or by its own record. */
export function meetsManyParties(device: DeviceState, at: number): boolean {
  const { traffic } = device
  if (isRoaming(device) || !traffic || traffic.forgot) return true
  let news = 0
  for (const { firstAt } of partiesOf(traffic).values())
    if (firstAt - traffic.firstAt > RECENT_NEWS && firstAt > at - NEWS_WINDOW && firstAt < at - RECENT_NEWS)
      news += 1
  return news >= DAILY_NEWS
}

/** Days needed before a volume can be called unusual. */
const ENOUGH_DAYS = 10
/** Deviations above the median that ordinary days reach. */
const USUAL_DEVIATIONS = 3

/** What a day may send and still be ordinary: the busy days of the past weeks, holidays and outages left out. */
export function usualDay(
  traffic: TrafficState,
  day: number,
): { usual: number; busiest: number; days: number } | null {
  const ordinary = traffic.recent.filter((d) => !d.odd && d.day < day).map((d) => d.out)
  if (ordinary.length < ENOUGH_DAYS) return null
  const busy = quantile(ordinary, 0.9)!
  return {
    usual: Math.max(busy, median(ordinary)! + USUAL_DEVIATIONS * spread(ordinary)!),
    busiest: Math.max(...ordinary),
    days: ordinary.length,
  }
}
