import type { Block, Tone } from './document.ts'
import { plainText } from './document.ts'
import { INKS, type Ink } from './figure.ts'
import { drawFigure } from './pdf-figure.ts'
import {
  ensure,
  heightOf,
  INNER,
  lettersOf,
  MARGIN,
  type Sheet,
  type Style,
  tagged,
  write,
} from './pdf-sheet.ts'
import { drawTable } from './pdf-table.ts'
import { number } from './words.ts'

/** Each kind of block, drawn at the cursor. */

const H2: Style = { face: 'bold', size: 14, ink: 'text' }
const H3: Style = { face: 'bold', size: 10.5, ink: 'text' }
const LEAD: Style = { face: 'plain', size: 13.5, ink: 'text' }
const BODY: Style = { face: 'plain', size: 9.5, ink: 'text' }
export const SMALL: Style = { face: 'plain', size: 8.5, ink: 'soft' }
const LABEL: Style = { face: 'plain', size: 9, ink: 'soft' }
const BULLET = 12
const LABEL_WIDTH = 104
const CARD_INDENT = 10
/** Two lines, or two short items, and the room above them. */
const LIST_BEGINNING = 34

const INK_OF: Record<Tone, Ink> = {
  plain: 'soft',
  good: 'good',
  info: 'cyan',
  notice: 'notice',
  warning: 'notice',
  alarm: 'alarm',
}

/** Draws blocks one below the other, indented by `indent` points. */
export function drawAll(sheet: Sheet, blocks: readonly Block[], indent: number): void {
  blocks.forEach((block, i) => {
    draw(sheet, block, indent, blocks.slice(i + 1, i + 3))
  })
}

/** `next` begins with what a heading must not be parted from. */
function draw(sheet: Sheet, block: Block, indent: number, next: readonly Block[]): void {
  const { doc } = sheet
  const x = MARGIN.left + indent
  const width = INNER - indent
  switch (block.type) {
    case 'heading': {
      const style = block.level === 2 ? H2 : H3
      const text = lettersOf(sheet, block.text, style)
      ensure(sheet, heightOf(sheet, text, style, width) + roomFor(next))
      if (doc.y > MARGIN.top) doc.y += block.level === 2 ? 14 : 8
      if (block.level === 2) doc.outline.addItem(plainText(block.text))
      tagged(sheet, `H${block.level}`, () => write(sheet, text, style, { x, width }))
      doc.y += 3
      return
    }
    case 'paragraph': {
      const style = block.lead ? LEAD : block.small ? SMALL : BODY
      const text = lettersOf(sheet, block.text, style)
      // What introduces a list is not parted from its beginning.
      const follows = next[0]?.type === 'list' ? LIST_BEGINNING : 0
      ensure(sheet, Math.min(heightOf(sheet, text, style, width), 40) + follows)
      tagged(sheet, 'P', () => write(sheet, text, style, { x, width }))
      doc.y += 5
      return
    }
    case 'list':
      for (const item of block.items) {
        const text = lettersOf(sheet, item, BODY)
        ensure(sheet, Math.min(heightOf(sheet, text, BODY, width - BULLET), 40))
        const y = doc.y
        doc.circle(x + 3.5, y + 6, 1.3).fill(INKS.soft)
        tagged(sheet, 'P', () => write(sheet, text, BODY, { x: x + BULLET, y, width: width - BULLET }))
        doc.y += 2
      }
      doc.y += 4
      return
    case 'tally':
      tally(sheet, block)
      return
    case 'facts':
      for (const [label, value] of block.rows) {
        const cell = value === null ? '–' : typeof value === 'number' ? number(value) : value
        const text = lettersOf(sheet, cell, BODY)
        const valueWidth = width - LABEL_WIDTH
        const height = Math.max(
          heightOf(sheet, label, LABEL, LABEL_WIDTH - 8),
          heightOf(sheet, text, BODY, valueWidth),
        )
        ensure(sheet, height + 3)
        const y = doc.y
        tagged(sheet, 'P', () => {
          write(sheet, label, LABEL, { x, y, width: LABEL_WIDTH - 8 })
          write(sheet, text, BODY, { x: x + LABEL_WIDTH, y, width: valueWidth })
        })
        // A value longer than the page has flowed on to the next one.
        if (doc.y > y) doc.y = Math.max(doc.y, y + height)
        doc.y += 2
      }
      doc.y += 5
      return
    case 'table':
      drawTable(sheet, block, indent)
      return
    case 'figure': {
      const title = lettersOf(sheet, block.title, SMALL)
      ensure(sheet, block.figure.height + heightOf(sheet, title, SMALL, width) + 24)
      doc.y += 6
      write(sheet, title, SMALL)
      doc.y += 6
      tagged(sheet, 'Figure', () => drawFigure(sheet, block.figure), plainText(block.title))
      doc.y += 4
      drawTable(sheet, block.twin)
      return
    }
    case 'card':
      card(sheet, block, indent)
      return
    case 'reply':
      ensure(sheet, replyHeight(block))
      tagged(sheet, 'P', () => write(sheet, block.label, SMALL))
      for (let i = 0; i < block.lines; i++) {
        doc.y += 22
        line(sheet, 'soft', 0.6)
      }
      doc.y += 8
      return
    case 'page-break':
      doc.addPage()
  }
}

/** How much of what follows a heading must stand on the same page. */
function roomFor([next, then]: readonly Block[]): number {
  if (next?.type === 'figure') return next.figure.height + 70
  if (then?.type === 'reply') return replyHeight(then) + 60
  return next?.type === 'card' ? 150 : 60
}

const replyHeight = ({ lines }: Extract<Block, { type: 'reply' }>): number => 22 * lines + 20

/** Large numbers in a row of boxes. */
function tally(sheet: Sheet, { items }: Extract<Block, { type: 'tally' }>): void {
  const { doc } = sheet
  const gap = 6
  const width = (INNER - gap * (items.length - 1)) / items.length
  const height = 50
  ensure(sheet, height + 12)
  const y = doc.y + 4
  items.forEach(({ value, label, tone }, i) => {
    const x = MARGIN.left + i * (width + gap)
    doc.rect(x, y, width, height).lineWidth(0.6).strokeColor(INKS.rule).stroke()
    doc.rect(x, y, width, 2.5).fill(INKS[INK_OF[tone]])
    tagged(sheet, 'P', () => {
      write(sheet, value, { face: 'bold', size: 17, ink: 'text' }, { x: x + 7, y: y + 8, width: width - 10 })
      write(sheet, label, { ...SMALL, size: 7.5 }, { x: x + 7, y: y + 32, width: width - 8 })
    })
  })
  doc.y = y + height + 8
}

/** A titled passage with its seriousness in words, and a bar beside the title. */
function card(
  sheet: Sheet,
  { tag, tone, title, body }: Extract<Block, { type: 'card' }>,
  indent: number,
): void {
  const { doc } = sheet
  const x = MARGIN.left + indent
  const width = INNER - indent - CARD_INDENT
  const name = lettersOf(sheet, title, H3)
  const height = heightOf(sheet, name, H3, width) + 12
  // What it is about, when, and how it begins to be told stay with the title.
  ensure(sheet, height + 85)
  doc.y += 6
  const y = doc.y
  doc.rect(x, y, 3, height).fill(INKS[INK_OF[tone]])
  tagged(sheet, 'H3', () => {
    write(sheet, tag, { face: 'bold', size: 7.5, ink: INK_OF[tone] }, { x: x + CARD_INDENT, y, width })
    write(sheet, name, H3, { x: x + CARD_INDENT, width })
  })
  doc.y = y + height + 3
  drawAll(sheet, body, indent + CARD_INDENT)
  doc.y += 4
}

/** A rule across the page at the cursor. */
export function line({ doc }: Sheet, ink: Ink, width: number): void {
  doc
    .moveTo(MARGIN.left, doc.y)
    .lineTo(MARGIN.left + INNER, doc.y)
    .lineWidth(width)
    .strokeColor(INKS[ink])
    .stroke()
}
