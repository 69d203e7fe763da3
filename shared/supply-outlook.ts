import type { SupplyLife } from './model/supply-life.ts'

/** How long a printer's supplies last, told from the lives of its cartridges. */

const DAY = 86_400_000
/** A pace is told from this much use over this long at least; less is noise of the gauge. */
const LEAST_USED = 3
const LEAST_DAYS = 3
/** More days than this is as good as never: a gauge that hardly moved says no more. */
const MOST_DAYS = 3650

/** How long a supply lasts. */
export interface SupplyOutlook {
  daysLeft: number | null
  /** Pages one cartridge lasts. */
  pagesEach: number | null
}

/**
 * The outlook of a slot. `lives` are those of the slot, oldest first, as `supplyLives` tells them; the pace is that
 * of the cartridge in place, or, while it is too new, of the one before.
 * @param percent what is left now
 * @param seenAt when that was stated, ISO 8601
 * @param now milliseconds UTC
 */
export function supplyOutlook(
  lives: readonly SupplyLife[],
  percent: number | null,
  seenAt: string,
  now: number,
): SupplyOutlook {
  const newestFirst = lives.toReversed()
  const perDay = first(newestFirst, (life) => pace(life, seenAt))
  const perPercent = first(newestFirst, (life) => (wasUsed(life) ? life.pagesPerPercent : null))
  const passed = Math.max(0, now - Date.parse(seenAt)) / DAY
  const days = percent === null || perDay === null ? null : percent / perDay - passed
  return {
    daysLeft: percent === 0 ? 0 : days === null || days > MOST_DAYS ? null : Math.max(0, Math.round(days)),
    pagesEach: perPercent === null ? null : Math.round(perPercent * 100),
  }
}

const used = ({ startLevel, lastLevel }: SupplyLife): number =>
  startLevel === null || lastLevel === null ? 0 : startLevel - lastLevel
const wasUsed = (life: SupplyLife): boolean => used(life) >= LEAST_USED

/** Per cent a day; `null` where too little was seen. */
function pace(life: SupplyLife, seenAt: string): number | null {
  const days = (Date.parse(life.until ?? seenAt) - Date.parse(life.from)) / DAY
  return days >= LEAST_DAYS && wasUsed(life) ? used(life) / days : null
}

function first<T, R>(items: readonly T[], told: (item: T) => R | null): R | null {
  for (const item of items) {
    const answer = told(item)
    if (answer !== null) return answer
  }
  return null
}
