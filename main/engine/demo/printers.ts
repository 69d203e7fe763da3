import { STORY } from './calendar.ts'

/** One supply of a printer and how much it prints. */
export interface Supply {
  name: string
  type: 'ink-cartridge' | 'toner-cartridge'
  color: string
  /** Pages one cartridge lasts. */
  yield: number
  /** The part the maker sells, and the remanufactured one this home buys. */
  original: string
  compatible: string
  /** How far used up (0–1) the one in place is on the day of the refusal. */
  usedThen: number
}

/** A printer's habits and what it prints with. */
export interface Printer {
  pagesPerWorkday: number
  pagesPerWeekendDay: number
  /** Lifetime page count when the year begins. */
  impressions: number
  supplies: readonly Supply[]
  /** Refuses what is not the maker's own from the story's day on; originals are put in on `originalsOn`. */
  originalsOn?: number
}

const ink = (color: string, letter: string, pages: number, usedThen: number): Supply => ({
  name: `${color[0]!.toUpperCase()}${color.slice(1)} Cartridge`,
  type: 'ink-cartridge',
  color,
  yield: pages,
  original: `P410${letter}`,
  compatible: `RF-410${letter}`,
  usedThen,
})

export const PRINTERS: Readonly<Record<string, Printer>> = {
  'study-printer': {
    pagesPerWorkday: 8,
    pagesPerWeekendDay: 1,
    impressions: 6204,
    supplies: [
      ink('black', 'K', 430, 0.46),
      ink('cyan', 'C', 900, 0.31),
      ink('magenta', 'M', 880, 0.52),
      ink('yellow', 'Y', 910, 0.27),
    ],
    originalsOn: STORY.cartridgesRefused - 5,
  },
  'upstairs-printer': {
    pagesPerWorkday: 5,
    pagesPerWeekendDay: 4,
    impressions: 2871,
    supplies: [
      ink('black', 'K', 430, 0.38),
      ink('cyan', 'C', 900, 0.44),
      ink('magenta', 'M', 880, 0.41),
      ink('yellow', 'Y', 910, 0.49),
    ],
    originalsOn: STORY.cartridgesRefused - 12,
  },
  'office-laser': {
    pagesPerWorkday: 21,
    pagesPerWeekendDay: 0,
    impressions: 31_550,
    supplies: [
      {
        name: 'Black Toner',
        type: 'toner-cartridge',
        color: 'black',
        yield: 2300,
        original: 'TB-22X',
        compatible: 'RT-22X',
        usedThen: 0.35,
      },
    ],
  },
}
