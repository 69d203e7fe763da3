import PDFDocument from 'pdfkit'
import { plainText, type Text, type ToldDocument } from './document.ts'
import { INKS, type Ink } from './figure.ts'
import { type Face, type Lettering, lettering } from './pdf-fonts.ts'

/** Paper to write on: A4 pages in points, a cursor, text that always fits its face, and marks for readers' tools. */

export const MARGIN = { left: 42, right: 42, top: 58, bottom: 58 } as const
const A4 = { width: 595.28, height: 841.89 }
export const INNER = A4.width - MARGIN.left - MARGIN.right
const BOTTOM = A4.height - MARGIN.bottom

export interface Style {
  face: Face
  size: number
  ink: Ink
  align?: 'left' | 'right'
}

export interface Sheet {
  doc: InstanceType<typeof PDFDocument>
  letters: Lettering
}

export function openSheet({ title, subtitle, generatedAt, version, language }: ToldDocument): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    bufferPages: true,
    // None yet: a face opened here and registered later would be read from disk at every use.
    font: '',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    tagged: true,
    info: {
      Title: `${title}: ${plainText(subtitle)}`,
      Creator: `Houseguest ${version}`,
      Producer: 'Houseguest',
      CreationDate: new Date(generatedAt),
    },
  })
  return { doc, letters: lettering(doc) }
}

/** Where the bottom of the writing area is below the cursor. */
export const room = ({ doc }: Sheet): number => BOTTOM - doc.y

/** Starts a new page unless `height` fits below the cursor; answers whether it did. */
export function ensure(sheet: Sheet, height: number): boolean {
  if (height <= room(sheet) || sheet.doc.y <= MARGIN.top) return false
  sheet.doc.addPage()
  return true
}

/** The letters of `text` as the style's face can write them. */
export const lettersOf = (sheet: Sheet, text: Text, style: Style): string =>
  sheet.letters.fit(plainText(text), style.face)

export const heightOf = ({ doc }: Sheet, text: string, style: Style, width: number): number =>
  doc
    .font(style.face)
    .fontSize(style.size)
    .heightOfString(text || ' ', { width, ...spacing(style) })

/** Writes fitted letters at a place; the cursor ends below them. Text that is too long flows on to the next page. */
export function write(
  { doc }: Sheet,
  text: string,
  style: Style,
  at: { x?: number; y?: number; width?: number } = {},
): void {
  doc
    .font(style.face)
    .fontSize(style.size)
    .fillColor(INKS[style.ink])
    .text(text, at.x ?? MARGIN.left, at.y ?? doc.y, {
      width: at.width ?? INNER,
      align: style.align ?? 'left',
      ...spacing(style),
    })
}

const spacing = ({ size }: Style) => ({ lineGap: size * 0.16 })

/** Marks what `draw` draws as `kind` (ISO 32000-1, 14.8.4) for those who hear a page. */
export function tagged(sheet: Sheet, kind: string, draw: () => void, alt?: string): void {
  sheet.doc.addStructure(sheet.doc.struct(kind, alt === undefined ? {} : { alt }, draw))
}
