import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { guide } from '../../../shared/i18n/en/guide.ts'
import { CHAPTERS, isPictured } from './chapters.ts'
import { guideMarkdown } from './guide-markdown.ts'

const folder = join(import.meta.dirname, 'guide')

test('the written guide says what the app says, with its pictures: else run npm run guide', () => {
  const written = readFileSync(join(folder, 'README.md'), 'utf8')
  assert.equal(written, guideMarkdown(guide))
  const pictures = [...written.matchAll(/\]\((pictures\/\w+\.png)\)/g)].map(([, file]) => file!)
  assert.deepEqual(
    pictures,
    CHAPTERS.filter(isPictured).map((chapter) => `pictures/${chapter}.png`),
  )
  for (const file of pictures) assert.ok(existsSync(join(folder, file)), file)
})
