import type { Cell, Table } from './document.ts'
import { INKS } from './figure.ts'
import {
  ensure,
  heightOf,
  INNER,
  lettersOf,
  MARGIN,
  room,
  type Sheet,
  type Style,
  write,
} from './pdf-sheet.ts'
import { number } from './words.ts'

/** Tables on paper: the head again on every page, a row never torn, a cell too long for a page carried on below. */

const CAPTION: Style = { face: 'plain', size: 8.5, ink: 'soft' }
const HEAD: Style = { face: 'bold', size: 7.5, ink: 'text' }
const BODY: Style = { face: 'plain', size: 7.5, ink: 'text' }
const GAP = 9
const PADDING = 2.5
/** Lines of one cell before it is carried on in a row below. */
const MAX_LINES = 32
/** About how wide a letter is, as a share of its size. */
const LETTER = 0.5

interface Place {
  x: number
  width: number
  end: boolean
}

/** Draws the table at the cursor, indented by `indent` points. */
export function drawTable(sheet: Sheet, table: Table, indent = 0): void {
  const { doc } = sheet
  const head = table.columns.map((column) => lettersOf(sheet, column.head, HEAD))
  const places = placesOf(sheet, table, head, indent)
  const caption = lettersOf(sheet, table.caption, CAPTION)
  const rows = table.rows.flatMap((row) => carried(sheet, row, places))
  const first = rows[0] ? rowHeight(sheet, rows[0].cells, BODY, places) : 0
  const width = INNER - indent
  ensure(sheet, heightOf(sheet, caption, CAPTION, width) + rowHeight(sheet, head, HEAD, places) + first + 16)
  doc.y += 4
  const root = doc.struct('Table')
  doc.addStructure(root)
  const captionPart = doc.struct('Caption', {}, () =>
    write(sheet, caption, CAPTION, { x: MARGIN.left + indent, width }),
  )
  root.add(captionPart)
  doc.y += 3
  const drawRow = (cells: readonly string[], style: Style, kind: 'TH' | 'TD', height: number): void => {
    const y = doc.y + PADDING
    const part = doc.struct('TR')
    root.add(part)
    cells.forEach((text, i) => {
      const { x, width: cellWidth, end } = places[i]!
      part.add(
        doc.struct(kind, {}, () =>
          write(sheet, text, end ? { ...style, align: 'right' } : style, { x, y, width: cellWidth }),
        ),
      )
    })
    part.end()
    doc.y = y + height - PADDING
  }
  const drawHead = (): void => {
    drawRow(head, HEAD, 'TH', rowHeight(sheet, head, HEAD, places))
    rule(sheet, indent, 'text', 0.8)
  }
  drawHead()
  for (const { cells, last } of rows) {
    const height = rowHeight(sheet, cells, BODY, places)
    if (height > room(sheet)) {
      doc.addPage()
      drawHead()
    }
    drawRow(cells, BODY, 'TD', height)
    if (last) rule(sheet, indent, 'rule', 0.5)
  }
  root.end()
  doc.y += 8
}

/** Columns by their shares, none narrower than the longest word of its head where there is room for all of those. */
function placesOf(sheet: Sheet, { columns }: Table, head: readonly string[], indent: number): Place[] {
  const free = INNER - indent - GAP * (columns.length - 1)
  const least = head.map((text) => longestWord(sheet, text))
  const isTight = least.reduce((sum, width) => sum + width, 0) > free
  const widths = shared(
    free,
    columns.map(({ share }) => share),
    isTight ? least.map(() => 0) : least,
  )
  let x = MARGIN.left + indent
  return columns.map(({ end }, i) => {
    const place = { x, width: widths[i]!, end: end === true }
    x += place.width + GAP
    return place
  })
}

/** `free` by shares; whoever would have less than its least has that, and the others share what is left. */
function shared(free: number, shares: readonly number[], least: readonly number[]): number[] {
  const held = new Set<number>()
  for (;;) {
    const left = free - [...held].reduce((sum, i) => sum + least[i]!, 0)
    const total = shares.reduce((sum, share, i) => (held.has(i) ? sum : sum + share), 0)
    const widths = shares.map((share, i) => (held.has(i) ? least[i]! : (left * share) / total))
    const short = widths.findIndex((width, i) => !held.has(i) && width < least[i]!)
    if (short < 0) return widths
    held.add(short)
  }
}

function longestWord({ doc }: Sheet, text: string): number {
  doc.font(HEAD.face).fontSize(HEAD.size)
  // A whole point more: a word that fits to a hair is broken all the same.
  return Math.max(...text.split(' ').map((word) => doc.widthOfString(word))) + 1
}

const rowHeight = (sheet: Sheet, cells: readonly string[], style: Style, places: readonly Place[]): number =>
  2 * PADDING + Math.max(...cells.map((text, i) => heightOf(sheet, text, style, places[i]!.width)))

/** A row as one or more rows whose cells fit a page. */
function carried(
  sheet: Sheet,
  row: readonly Cell[],
  places: readonly Place[],
): { cells: string[]; last: boolean }[] {
  const parts = row.map((cell, i) => {
    const text = lettersOf(sheet, cell === null ? '–' : typeof cell === 'number' ? number(cell) : cell, BODY)
    return pieces(text, Math.max(40, Math.floor((places[i]!.width / (BODY.size * LETTER)) * MAX_LINES)))
  })
  const count = Math.max(...parts.map((p) => p.length))
  return Array.from({ length: count }, (_, n) => ({
    cells: parts.map((p) => p[n] ?? ''),
    last: n === count - 1,
  }))
}

/** `text` in pieces of at most `most` letters, cut at blanks where there are any. */
function pieces(text: string, most: number): string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > most) {
    const blank = rest.lastIndexOf(' ', most)
    const at = blank > most / 2 ? blank : most
    found.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return [...found, rest]
}

function rule({ doc }: Sheet, indent: number, ink: keyof typeof INKS, width: number): void {
  doc
    .moveTo(MARGIN.left + indent, doc.y)
    .lineTo(MARGIN.left + INNER, doc.y)
    .lineWidth(width)
    .strokeColor(INKS[ink])
    .stroke()
}
