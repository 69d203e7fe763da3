import { escapeHtml } from './escape-html.ts'
import { FIGURE_WIDTH, type Figure, INKS, type Shape } from './figure.ts'

/** A figure as inline SVG: only shapes and text, nothing that runs, loads or links. `title` is for those who hear it. */
export function svg(figure: Figure, title: string): string {
  return [
    `<svg viewBox="0 0 ${FIGURE_WIDTH} ${figure.height}" role="img" aria-label="${escapeHtml(title)}">`,
    ...figure.shapes.map(shape),
    '</svg>',
  ].join('')
}

/** Hundredths of a point are finer than any printer. */
const n = (value: number): string => String(Math.round(value * 100) / 100)

function shape(s: Shape): string {
  switch (s.type) {
    case 'line':
      return `<polyline points="${s.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="none" stroke="${INKS[s.ink]}" stroke-width="${s.width}"${s.dash ? ` stroke-dasharray="${s.dash}"` : ''}/>`
    case 'box':
      return `<rect x="${n(s.x)}" y="${n(s.y)}" width="${n(s.width)}" height="${n(s.height)}" fill="${INKS[s.fill]}"/>`
    case 'mark':
      return mark(s)
    case 'label':
      return `<text x="${n(s.x)}" y="${n(s.y)}" font-size="${s.size}" text-anchor="${s.anchor}" fill="${INKS[s.ink]}"${s.bold ? ' font-weight="600"' : ''}>${escapeHtml(s.text)}</text>`
  }
}

function mark({ x, y, form, fill }: Extract<Shape, { type: 'mark' }>): string {
  const ink = INKS[fill]
  switch (form) {
    case 'dot':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="3.2" fill="${ink}"/>`
    case 'triangle':
      return `<polygon points="${n(x - 3.6)},${n(y + 3)} ${n(x + 3.6)},${n(y + 3)} ${n(x)},${n(y - 3.6)}" fill="${ink}"/>`
    case 'cross':
      return `<path d="M${n(x - 3)} ${n(y - 3)}l6 6m0-6l-6 6" stroke="${ink}" stroke-width="1.8"/>`
  }
}
