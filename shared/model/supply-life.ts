/** One cartridge's life in a slot, for the picture of a printer's supplies. Unknown is `null`. */
export interface SupplyLife {
  slot: string
  name: string
  part: string | null
  serial: string | null
  from: string
  /** When it was last seen in place; `null` while it still is. */
  until: string | null
  /** Per cent at the start and when last seen. */
  startLevel: number | null
  lastLevel: number | null
  pages: number | null
  pagesPerPercent: number | null
}
