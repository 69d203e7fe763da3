import type { FactValue } from '../../../shared/model/sighting.ts'
import type { Facts } from '../../../shared/model/timeline.ts'
import type { InstallState, PastInstall, PrinterState, SupplyState } from './state.ts'
import { DAY } from './time.ts'

/**
 * Cartridges by their slot: which one is in, since when, how far it has gone. A cartridge is another when its
 * serial or part changed, or, where the printer states neither, when the level jumped up.
 */

const MAX_SUPPLIES = 24
const MAX_PAST = 24
/** Without serials, a level this much higher than before is another cartridge. */
const REFILL_JUMP = 20
/** A cartridge put back within this time is the same install. */
const PUT_BACK = 30 * DAY
/** Per cent left, by reckoning, below which "empty" is believed. */
const BELIEVED_EMPTY = 25
/** Without a known rate a level is trusted for so long. */
const LEVEL_TRUST = 3 * DAY

/** One slot as a sighting states it. Level in per cent; `null` while unknown (Printer MIB −1, −2, −3). */
export interface StatedSupply {
  slot: string
  name: string
  part: string | null
  serial: string | null
  level: number | null
}

const text = (value: FactValue | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 128) : null

/** The supplies a sighting states, in order of their slots. */
export function statedSupplies(facts: Facts): StatedSupply[] {
  return Object.entries(facts)
    .filter(([key]) => key.startsWith('supply.'))
    .slice(0, MAX_SUPPLIES)
    .flatMap(([key, value]) => {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return []
      const stated = value as { readonly [key: string]: FactValue }
      const slot = key.slice('supply.'.length)
      const { level, maxCapacity } = stated
      const top = typeof maxCapacity === 'number' && maxCapacity > 0 ? maxCapacity : 100
      return {
        slot,
        name: text(stated.name) ?? `Supply ${slot}`,
        part: text(stated.partNumber),
        serial: text(stated.serial),
        level: typeof level === 'number' && level >= 0 ? Math.min(100, (level / top) * 100) : null,
      }
    })
}

/** A cartridge that left its slot, with the least that can still have been in it. */
export interface Swap {
  name: string
  slot: string
  left: PastInstall
  remaining: number | null
}

/** What a look did to the slots. */
export interface SupplyNews {
  swaps: Swap[]
  /** Slots that call themselves empty although, by reckoning, much was left. */
  suddenlyEmpty: string[]
}

/** Takes the stated supplies into memory. */
export function rememberSupplies(
  printer: PrinterState,
  stated: readonly StatedSupply[],
  impressions: number | null,
  at: number,
): SupplyNews {
  const news: SupplyNews = { swaps: [], suddenlyEmpty: [] }
  for (const supply of stated) {
    const known = Object.hasOwn(printer.supplies, supply.slot) ? printer.supplies[supply.slot] : undefined
    if (!known) {
      if (Object.keys(printer.supplies).length < MAX_SUPPLIES)
        printer.supplies[supply.slot] = freshSupply(supply, impressions, at)
      continue
    }
    if (supply.level === null && supply.serial === null && supply.part === null) continue
    if (isAnother(known, supply)) {
      const swap = exchange(known, supply, impressions, at)
      if (swap) news.swaps.push(swap)
    } else if (supply.level !== null) {
      const remaining = remainingAt(known, impressions, at)
      if (supply.level <= 1 && remaining !== null && remaining >= BELIEVED_EMPTY)
        news.suddenlyEmpty.push(known.name)
      progress(known.install, supply.level, impressions)
    }
    known.level = supply.level ?? known.level
    known.serial = supply.serial ?? known.serial
    known.part = supply.part ?? known.part
    known.name = supply.name
    known.at = at
    known.impressions = impressions ?? known.impressions
  }
  return news
}

const freshSupply = (supply: StatedSupply, impressions: number | null, at: number): SupplyState => ({
  name: supply.name,
  part: supply.part,
  serial: supply.serial,
  level: supply.level,
  at,
  impressions,
  install: freshInstall(supply.level, impressions, at),
  past: [],
})

const freshInstall = (level: number | null, impressions: number | null, at: number): InstallState => ({
  at,
  level,
  impressions,
  lastLevel: level,
  lastImpressions: impressions,
})

function isAnother(known: SupplyState, stated: StatedSupply): boolean {
  if (stated.serial !== null && known.serial !== null) return stated.serial !== known.serial
  if (stated.part !== null && known.part !== null && stated.part !== known.part) return true
  return stated.level !== null && known.level !== null && stated.level >= known.level + REFILL_JUMP
}

function exchange(
  known: SupplyState,
  stated: StatedSupply,
  impressions: number | null,
  at: number,
): Swap | null {
  const before = known.past.at(-1)
  const back = before?.serial && before.serial === stated.serial && at - before.until < PUT_BACK
  const left: PastInstall = { ...known.install, part: known.part, serial: known.serial, until: known.at }
  if (back) {
    known.past.pop()
    known.install = {
      at: before.at,
      level: before.level,
      impressions: before.impressions,
      lastLevel: before.lastLevel,
      lastImpressions: before.lastImpressions,
    }
    if (stated.level !== null) progress(known.install, stated.level, impressions)
    return null
  }
  const remaining = remainingAt(known, impressions, at)
  known.past.push(left)
  if (known.past.length > MAX_PAST) known.past.shift()
  known.install = freshInstall(stated.level, impressions, at)
  return { name: known.name, slot: stated.slot, left, remaining }
}

/** Levels at or below one per cent are a floor, not a measure: pages printed there belong to no level. */
function progress(install: InstallState, level: number, impressions: number | null): void {
  install.level ??= level
  install.impressions ??= impressions
  if (level <= 1 || (install.lastLevel !== null && level > install.lastLevel + REFILL_JUMP)) return
  install.lastLevel = level
  install.lastImpressions = impressions ?? install.lastImpressions
}

/** Pages per per cent of an install and the per cent it rests on; `null` before anything was used. */
export function yieldOf(install: InstallState): { perPercent: number; used: number } | null {
  const { level, lastLevel, impressions, lastImpressions } = install
  if (level === null || lastLevel === null || impressions === null || lastImpressions === null) return null
  const used = level - lastLevel
  const pages = lastImpressions - impressions
  return used > 0 && pages > 0 ? { perPercent: pages / used, used } : null
}

/** The least that can be left in a cartridge now, all pages since the last look charged to it. */
function remainingAt(known: SupplyState, impressions: number | null, at: number): number | null {
  if (known.level === null) return null
  const rate = yieldOf(known.install)
  if (rate && rate.used >= 5 && impressions !== null && known.impressions !== null)
    return Math.max(0, known.level - (impressions - known.impressions) / rate.perPercent)
  return at - known.at <= LEVEL_TRUST ? known.level : null
}
