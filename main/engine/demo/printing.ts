import type { FactValue } from '../../../shared/model/sighting.ts'
import { type Calendar, HOLIDAYS, STORY, within } from './calendar.ts'
import { type Dice, dice } from './dice.ts'
import { YEAR } from './member.ts'
import { PRINTERS, type Printer, type Supply } from './printers.ts'

const REFUSAL = {
  'printer.state': 'stopped',
  'printer.stateReasons': ['other-error'],
  'printer.stateMessage':
    'Cartridge not supported. Remove the indicated cartridge and install an original Pell & Co cartridge: Black Cartridge.',
} as const

/** A cartridge this far down is announced as low. */
const LOW_LEVEL = 12

export type PrinterFacts = Readonly<Record<string, FactValue>>

/** What each printer states about itself, per day of the year: index 0 is day 0. */
export function printerDays(year: Calendar, id: string): readonly PrinterFacts[] | null {
  const printer = PRINTERS[id]
  if (!printer) return null
  const d = dice(`printing/${id}`)
  const pages = Array.from({ length: YEAR + 1 }, () => 0)
  for (let day = YEAR; day >= 0; day--) pages[day] = pagesOn(year, printer, day, d)
  const printed = countedFrom(pages)
  const facts: PrinterFacts[] = []
  for (let day = YEAR; day >= 0; day--) {
    const refuses = isRefusing(printer, day)
    const supplies = printer.supplies.map((s) => supplyOn(id, printer, s, printed, day))
    facts[day] = {
      'printer.impressions': printer.impressions + printed[day]!,
      ...(refuses ? REFUSAL : ordinaryState(supplies, pages[day]!, d)),
      ...Object.fromEntries(supplies.map((s, i) => [`supply.${i + 1}`, s])),
    }
  }
  return facts
}

function pagesOn(year: Calendar, printer: Printer, day: number, d: Dice): number {
  const usual = year.isWeekend(day) ? printer.pagesPerWeekendDay : printer.pagesPerWorkday
  const idle = within(HOLIDAYS, day) || isRefusing(printer, day) || d.chance(0.22)
  return idle ? 0 : Math.round(d.around(usual, 0.9))
}

const isRefusing = (printer: Printer, day: number) =>
  printer.originalsOn !== undefined && day <= STORY.cartridgesRefused && day > printer.originalsOn

/** Pages printed from the first day to each day. */
function countedFrom(pages: readonly number[]): number[] {
  const printed: number[] = []
  for (let day = YEAR, sum = 0; day >= 0; day--) {
    sum += pages[day]!
    printed[day] = sum
  }
  return printed
}

/** Cartridges follow each other as they are used up; the levels are laid out so that the refused ones are about half full. */
function supplyOn(id: string, printer: Printer, supply: Supply, printed: readonly number[], day: number) {
  const own = printer.originalsOn !== undefined && day <= printer.originalsOn
  const anchor = own ? printer.originalsOn! : STORY.cartridgesRefused
  const used = (printed[day]! - printed[anchor]!) / supply.yield + (own ? 0 : supply.usedThen)
  const number = Math.floor(used)
  return {
    name: supply.name,
    type: supply.type,
    color: supply.color,
    level: Math.round(100 - 97 * (used - number)),
    maxCapacity: 100,
    partNumber: own ? supply.original : supply.compatible,
    serial: serialOf(`${id}/${supply.color}/${own}/${number}`),
  }
}

function serialOf(cartridge: string): string {
  return dice(cartridge).whole(0x1000_0000, 0xffff_ffff).toString(16).toUpperCase()
}

function ordinaryState(
  supplies: readonly { name: string; level: number }[],
  pages: number,
  d: Dice,
): PrinterFacts {
  if (pages && d.chance(0.012))
    return {
      'printer.state': 'stopped',
      'printer.stateReasons': ['media-empty-error'],
      'printer.stateMessage': 'Load paper in the tray.',
    }
  const low = supplies.find((s) => s.level <= LOW_LEVEL)
  return {
    'printer.state': 'idle',
    'printer.stateReasons': [low ? 'marker-supply-low-warning' : 'none'],
    'printer.stateMessage': low ? `${low.name} is low.` : 'Ready.',
  }
}
