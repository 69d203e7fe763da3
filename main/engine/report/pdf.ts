import type { ToldDocument } from './document.ts'
import { drawAll, line, SMALL } from './pdf-blocks.ts'
import { INNER, lettersOf, openSheet, type Sheet, type Style, tagged, write } from './pdf-sheet.ts'

/** A document on A4 paper: text that can be selected, an outline, running heads and page numbers. */

const TITLE: Style = { face: 'bold', size: 21, ink: 'text' }

/** The bytes of the PDF. Letters the font lacks are named by their code; no text can make it fail. */
export async function pdf(document: ToldDocument): Promise<Uint8Array> {
  const sheet = openSheet(document)
  const { doc } = sheet
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  tagged(sheet, 'P', () => write(sheet, `Houseguest · ${document.title} · ${document.day}`, SMALL))
  tagged(sheet, 'H1', () => write(sheet, lettersOf(sheet, document.subtitle, TITLE), TITLE))
  line(sheet, 'text', 1.2)
  doc.y += 6
  drawAll(sheet, document.blocks, 0)
  if (sheet.letters.named())
    drawAll(
      sheet,
      [
        {
          type: 'paragraph',
          small: true,
          text: document.frame.lettersLacking,
        },
      ],
      0,
    )
  margins(sheet, document)
  doc.end()
  await done
  return Buffer.concat(chunks)
}

/** Running heads and page numbers, once all pages are known; the first page has its title instead of a head. */
function margins(sheet: Sheet, { title, minute, frame: { page } }: ToldDocument): void {
  const { doc } = sheet
  const { count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i)
    // Text below the writing area would start a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    if (i > 0) {
      write(sheet, `Houseguest · ${title}`, SMALL, { y: 30, width: INNER / 2 })
      write(sheet, minute, { ...SMALL, align: 'right' }, { y: 30 })
    }
    write(sheet, `${page[0]}${i + 1}${page[1]}${count}${page[2]}`, { ...SMALL, align: 'right' }, { y: 800 })
    doc.endMarkedContent()
  }
}
