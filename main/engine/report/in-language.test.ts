import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OFFERED } from '../../../shared/i18n/catalogues.ts'
import { demoAudit, emptyAudit } from '../testing/reported-homes.ts'
import { localDate, localMonth, localValue } from './local-value.ts'
import { report, type Subject } from './report.ts'
import { readPdf } from './testing/pdf-text.ts'

/** Reports in every language, on the demonstration home with the record of HP beside it. */

const home = demoAudit('HP')
const SUBJECTS: readonly Subject[] = [
  { about: 'home' },
  { about: 'printers' },
  { about: 'vendor', name: 'HP' },
  ...home.devices.map(({ device }): Subject => ({ about: 'device', id: device.id })),
]

/** Our own words on a page: without style, and without what strangers and rules said. */
const ownWords = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<bdi>[\s\S]*?<\/bdi>/g, ' ')
    .replace(/<[^>]+>/g, ' ')

/** Words of English no other language on offer has. */
const ENGLISH = /\b(?:the|from|with|seen|what|which|who|until|stated|warnings?|announced|nothing)\b/i

for (const language of OFFERED.filter((one) => one !== 'en'))
  test(`${language}: nothing of ours is left in English, in any report`, async () => {
    for (const data of [home, emptyAudit()])
      for (const subject of data === home ? SUBJECTS : SUBJECTS.slice(0, 2)) {
        const html = (await report(data, subject, 'html', language)) as string
        assert.match(html, new RegExp(`<html lang="${language}">`))
        const left = ownWords(html)
          .split(/\s{2,}|\n/)
          .filter((text) => ENGLISH.test(text))
        assert.deepEqual([...new Set(left)], [], JSON.stringify(subject))
      }
  })

test('rules speak the language too, and what strangers said stays as it was', async () => {
  const html = (await report(home, { about: 'printers' }, 'html', 'de')) as string
  assert.match(html, /<bdi>Study printer lehnt Verbrauchsmaterial ab, das nicht leer ist<\/bdi>/)
  assert.match(html, /Cartridge not supported\. Remove the indicated cartridge/)
})

test('what a text is evidence of, where it is from and how a printer stands are told in the language', async () => {
  const { device } = home.devices.find((one) => one.device.name === 'Upstairs printer')!
  const pages = await Promise.all(
    [{ about: 'device', id: device.id }, { about: 'vendor', name: 'HP' }, { about: 'printers' }].map(
      (subject) => report(home, subject as Subject, 'html', 'de') as Promise<string>,
    ),
  )
  const [dossier = '', maker = '', fleet = ''] = pages
  assert.match(dossier, /<td>Versionshinweise zu <bdi>PC2\.15\.0<\/bdi><\/td>/)
  assert.match(dossier, /<td>Warnung: <bdi>Upstairs printer lehnt Verbrauchsmaterial ab/)
  assert.match(dossier, /<td>ein Blick auf das Gerät<\/td>/)
  assert.match(maker, /<td>Bewertung: <bdi>Verzeichnete Vorfälle<\/bdi><\/td>/)
  assert.match(fleet, /3 Drucker, jetzt im Stillstand: keiner, /)
  assert.match(fleet, /<td>bereit: <bdi>Ready\.<\/bdi><\/td>/)
  for (const page of pages) assert.doesNotMatch(page, /<td><bdi>sighting|Score, question/)
})

test('who stated it, what a warning rests on and what came before are words of ours, also in another language', async () => {
  const told = await Promise.all(
    SUBJECTS.map(async (subject) => (await report(home, subject, 'html', 'de')) as string),
  )
  for (const html of told)
    assert.doesNotMatch(html, /, stated by |firmware-changed|policy-changed|\(sighting|\(contact/)
  const all = told.join('\n')
  for (const words of [
    /, gesagt von/,
    /Firmware geändert/,
    /\(ein Blick auf das Gerät, /,
    /Verbrauchsmaterial/,
  ])
    assert.match(all, words)
})

test('paper has its page numbers and words in the language', async () => {
  const { pages } = readPdf((await report(emptyAudit(), { about: 'home' }, 'pdf', 'fr')) as Uint8Array)
  const text = pages.join('\n')
  assert.match(text, /Page 1 sur \d+/)
  assert.match(text, /Ce qui demande un regard/)
})

test('the large counts of the first page are written as the language writes numbers', async () => {
  const many = { ...home, home: { ...home.home, devices: 1_234 } }
  const page = async (language: 'en' | 'de') =>
    String(await report(many, { about: 'home' }, 'html', language))
  assert.match(await page('en'), /<b>1,234<\/b>/)
  assert.match(await page('de'), /<b>1\.234<\/b>/)
})

test('numbers, days and months are told by the language; versions and names are left alone', () => {
  assert.equal(localValue('31,550', 'de'), '31.550')
  assert.equal(localValue('26.9 MB', 'de'), '26,9 MB')
  assert.equal(localValue('164 kB', 'fr'), '164\u202fko')
  assert.equal(localValue('512 bytes', 'es'), '512 bytes')
  assert.equal(localValue('22 November 2026', 'de'), '22. November 2026')
  assert.equal(localValue('2026-11-22 09:18', 'nl'), '22-11-2026, 09:18')
  assert.equal(localDate('1.20', 'de'), '1.20')
  assert.equal(localDate('2026-11-22', 'de'), '22.11.2026')
  assert.equal(localMonth('Oct 26', 'de'), 'Okt. 26')
  assert.equal(localMonth('Office laser', 'de'), 'Office laser')
  assert.equal(localValue('Main 3.34', 'de'), 'Main 3.34')
})
