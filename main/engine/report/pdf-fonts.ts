import { createRequire } from 'node:module'
import type PDFDocument from 'pdfkit'

type Pdf = InstanceType<typeof PDFDocument>

/** DejaVu covers Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic and many signs; condensed suits tables. */
const FACES = { plain: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' } as const
export type Face = keyof typeof FACES

/** Found from where this program stands, in a checkout as in a package. */
const fontFile = (face: Face): string =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${FACES[face]}`)

export interface Lettering {
  /** `text` as the face can write it: a letter it lacks is named by its code, so that nothing is lost unseen. */
  fit(text: string, face: Face): string
  /** Whether any letter had to be named. */
  named(): boolean
}

const ASCII = /^[\x20-\x7e]*$/
const codeOf = (letter: string): string =>
  `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`

/** Registers both faces on `doc` and watches what they cannot write. */
export function lettering(doc: Pdf): Lettering {
  let named = false
  const glyphs = Object.fromEntries(
    (Object.keys(FACES) as Face[]).map((face) => {
      doc.registerFont(face, fontFile(face))
      doc.font(face)
      return [face, glyphsOf(doc)]
    }),
  ) as Record<Face, (codePoint: number) => boolean>
  return {
    named: () => named,
    fit(text, face) {
      if (ASCII.test(text)) return text
      const fitted = Array.from(text, (letter) => {
        if (glyphs[face](letter.codePointAt(0)!)) return letter
        if (letter === '\n') return letter
        named = true
        return codeOf(letter)
      }).join('')
      if (canShape(doc, face, fitted)) return fitted
      named = true
      return Array.from(text, (letter) => (ASCII.test(letter) ? letter : codeOf(letter))).join('')
    },
  }
}

/** Which letters the current face of `doc` has. The font behind it is not in the typings. */
function glyphsOf(doc: Pdf): (codePoint: number) => boolean {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(c: number): boolean } } })._font
  return (codePoint) => font.hasGlyphForCodePoint(codePoint)
}

/** Shaping follows rules of many scripts; a text on which it fails must not cost the whole report. */
function canShape(doc: Pdf, face: Face, text: string): boolean {
  try {
    doc.font(face).widthOfString(text)
    return true
  } catch {
    return false
  }
}
