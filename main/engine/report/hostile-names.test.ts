import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import Papa from 'papaparse'
import { clean } from '../../../shared/text.ts'
import { poisoned } from '../testing/reported-homes.ts'
import { escapeHtml } from './escape-html.ts'
import { report, type Subject } from './report.ts'
import { HOSTILE_NAMES } from './testing/hostile-names.ts'
import { readPdf } from './testing/pdf-text.ts'

/** Two hundred hostile names in every place of every report: they stay words. */

const home = poisoned(HOSTILE_NAMES)
const SUBJECTS: readonly Subject[] = [
  { about: 'home' },
  { about: 'printers' },
  { about: 'device', id: 'd-0' },
  { about: 'vendor', name: HOSTILE_NAMES[0]! },
]
/** What could steer a terminal or reorder a line. */
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

test('HTML: only our own tags, no event, no script, no foreign address, one style named by its hash', async () => {
  const tag =
    /^<(?:!doctype html|\/?(?:html|head|title|style|body|header|main|h1|h2|h3|p|ul|li|b|dl|dt|dd|table|caption|colgroup|col|thead|tbody|tr|th|td|figure|figcaption|svg|polyline|rect|circle|polygon|path|text|details|summary|section|span|div|bdi|time|meta|a)(?: (?:lang|charset|http-equiv|content|name|class|datetime|scope|width|height|viewBox|role|aria-label|points|fill|stroke|stroke-width|stroke-dasharray|x|y|cx|cy|r|d|font-size|font-weight|text-anchor|rel|href)="[^"<>]*")*\/?)>$/
  for (const subject of SUBJECTS) {
    const html = (await report(home, subject, 'html')) as string
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    assert.ok(html.includes(`default-src 'none'; style-src 'sha256-${hash}';`))
    for (const [found] of html.replace(style, '').matchAll(/<[^>]*>/g)) assert.match(found, tag)
    for (const [, href] of html.matchAll(/ href="([^"]*)"/g)) assert.match(href!, /^https?:\/\//)
    assert.doesNotMatch(html, CONTROLS)
  }
})

test('HTML: every name can be read, apart from our words', async () => {
  const html = (await report(home, { about: 'home' }, 'html')) as string
  for (const name of HOSTILE_NAMES) {
    const shown = clean(name, 600)
    if (shown !== '') assert.ok(html.includes(`<bdi>${escapeHtml(shown)}`), JSON.stringify(name.slice(0, 60)))
  }
})

test('CSV: no field a spreadsheet would run, and every name comes back', async () => {
  const columns: Record<Subject['about'], string> = {
    home: 'name',
    printers: 'place',
    device: 'value',
    vendor: 'text',
  }
  for (const subject of SUBJECTS) {
    const text = (await report(home, subject, 'csv')) as string
    assert.doesNotMatch(text, CONTROLS)
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true })
    assert.deepEqual(errors, [])
    const head = data[0]!
    for (const row of data.slice(1)) {
      assert.equal(row.length, head.length)
      for (const field of row) assert.doesNotMatch(field, /^\s*[=+\-@＝＋－＠\t\r\n\u0000]/)
    }
    const at = head.indexOf(columns[subject.about])
    const found = data.slice(1).map((row) => row[at]!.replace(/^'/, ''))
    const wanted =
      subject.about === 'home' || subject.about === 'printers' ? HOSTILE_NAMES : [HOSTILE_NAMES[0]!]
    for (const name of wanted)
      assert.ok(found.includes(clean(name, 32_000).replace(/^'/, '')), name.slice(0, 60))
  }
})

test('JSON: every name whole, and none steers the terminal it is printed on', async () => {
  for (const subject of SUBJECTS) {
    const text = (await report(home, subject, 'json')) as string
    assert.doesNotMatch(text, CONTROLS)
    if (subject.about === 'home') assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(home)))
  }
})

test('PDF: nothing that runs, every name there, letters the font lacks named by their number', async () => {
  for (const subject of [SUBJECTS[0]!, SUBJECTS[2]!]) {
    const { pages, skeleton } = readPdf((await report(home, subject, 'pdf')) as Uint8Array)
    assert.doesNotMatch(skeleton, /\/(?:JS|JavaScript|Launch|URI|OpenAction|AA|EmbeddedFile|SubmitForm)\b/)
    const text = pages.join('\n').replace(/\s+/g, '')
    assert.equal(text.includes('\ufffd'), false)
    if (subject.about !== 'home') continue
    assert.ok(text.includes('<script>alert(1)</script>'))
    assert.ok(text.includes('[U+5C0F][U+7C73]'))
    assert.ok(text.includes('LettersthisfontlacksarewrittenasU+'.replace('asU', 'as[U')))
  }
})
