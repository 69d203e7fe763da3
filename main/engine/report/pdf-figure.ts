import { cut, FIGURE_WIDTH, type Figure, INKS, type Shape } from './figure.ts'
import { INNER, MARGIN, type Sheet } from './pdf-sheet.ts'

/** A label is never cut below this many letters. */
const SHORTEST = 10

/** Draws a figure at the cursor with the pen of the page; the cursor ends below it. */
export function drawFigure(sheet: Sheet, figure: Figure): void {
  const { doc } = sheet
  const top = doc.y
  doc
    .save()
    .translate(MARGIN.left, top)
    .scale(INNER / FIGURE_WIDTH)
  for (const shape of figure.shapes) draw(sheet, shape)
  doc.restore()
  doc.x = MARGIN.left
  doc.y = top + figure.height * (INNER / FIGURE_WIDTH)
}

function draw({ doc, letters }: Sheet, s: Shape): void {
  switch (s.type) {
    case 'line': {
      const [first, ...rest] = s.points
      if (!first) return
      doc.moveTo(...first)
      for (const point of rest) doc.lineTo(...point)
      if (s.dash) doc.dash(s.dash, { space: s.dash })
      doc.lineWidth(s.width).strokeColor(INKS[s.ink]).stroke()
      doc.undash()
      return
    }
    case 'box':
      doc.rect(s.x, s.y, s.width, s.height).fill(INKS[s.fill])
      return
    case 'mark':
      mark(doc, s)
      return
    case 'label': {
      const face = s.bold ? 'bold' : 'plain'
      // Letters named by their number take more room than the figure planned for.
      const text = cut(letters.fit(s.text, face), Math.max([...s.text].length, SHORTEST))
      doc.font(face).fontSize(s.size).fillColor(INKS[s.ink])
      const width = doc.widthOfString(text)
      const x = s.x - (s.anchor === 'end' ? width : s.anchor === 'middle' ? width / 2 : 0)
      doc.text(text, x, s.y, { lineBreak: false, baseline: 'alphabetic' })
    }
  }
}

function mark(doc: Sheet['doc'], { x, y, form, fill }: Extract<Shape, { type: 'mark' }>): void {
  const ink = INKS[fill]
  switch (form) {
    case 'dot':
      doc.circle(x, y, 3.2).fill(ink)
      return
    case 'triangle':
      doc.polygon([x - 3.6, y + 3], [x + 3.6, y + 3], [x, y - 3.6]).fill(ink)
      return
    case 'cross':
      doc
        .moveTo(x - 3, y - 3)
        .lineTo(x + 3, y + 3)
        .moveTo(x + 3, y - 3)
        .lineTo(x - 3, y + 3)
        .lineWidth(1.8)
        .strokeColor(ink)
        .stroke()
  }
}
