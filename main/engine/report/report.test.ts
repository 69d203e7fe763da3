import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import Papa from 'papaparse'
import { Fault } from '../../../shared/fault.ts'
import type { AuditData } from '../../../shared/model/audit-data.ts'
import { demoAudit, emptyAudit, NOW } from '../testing/reported-homes.ts'
import type { EvidenceEntry } from './evidence-register.ts'
import { inOneLine } from './home-audit.ts'
import { report } from './report.ts'
import { supplyFigures } from './supply-figure.ts'
import { readPdf } from './testing/pdf-text.ts'

/** What reports say, on the demonstration home with the record of HP beside it. */

const home = demoAudit('HP')
const printers = home.devices.filter(({ device }) => device.kind === 'printer')

const page = async (subject: Parameters<typeof report>[1], data: AuditData = home): Promise<string> =>
  (await report(data, subject, 'html')) as string
const json = async <T>(subject: Parameters<typeof report>[1]): Promise<T> =>
  JSON.parse((await report(home, subject, 'json')) as string) as T
const rows = async (subject: Parameters<typeof report>[1]): Promise<Record<string, string>[]> =>
  Papa.parse<Record<string, string>>((await report(home, subject, 'csv')) as string, {
    header: true,
    skipEmptyLines: true,
  }).data

/** Tags and entities away: what a reader sees. */
const read = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

test('the home audit begins in plain words that agree with the ledger', async () => {
  const text = read(await page({ about: 'home' }))
  assert.ok(text.includes(`${home.devices.length} devices, `), inOneLine(home))
  const open = home.warnings.filter((w) => w.state === 'open' && w.severity === 'warning')
  assert.equal(home.home.openWarnings.warning, open.length)
  assert.ok(open.length > 0 && open.every((w) => text.indexOf(w.title) < text.indexOf('in pictures')))
})

test('one line for the home: singular, plural, none, and the worst that is open', () => {
  const line = (summary: Partial<AuditData['home']>) =>
    inOneLine({ ...home, home: { ...home.home, ...summary } })
  const none = { info: 9, notice: 0, warning: 0, alarm: 0 }
  assert.equal(
    line({ devices: 12, changedThisMonth: 3, openWarnings: { ...none, alarm: 1, warning: 4 } }),
    '12 devices, 3 changed this month, 1 alarm',
  )
  assert.equal(
    line({ devices: 1, changedThisMonth: 0, openWarnings: none }),
    '1 device, none changed this month, no open warning',
  )
})

test('every picture has a twin table with the same values', async () => {
  const html = await page({ about: 'home' })
  const pictures = html.match(/<svg /g)!.length
  assert.ok(pictures >= 1 + printers.length)
  assert.equal(html.match(/<details><summary>The same in words<\/summary><table>/g)!.length, pictures)
  const labels = [...html.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((m) => m[1]!)
  assert.ok(labels.includes('PC2.15.0'))
  const twin = html.slice(html.indexOf('Firmware of each device over time, in words'))
  for (const { version } of printers[0]!.firmware) assert.ok(twin.includes(`<bdi>${version}</bdi>`))
})

test('every warning stands with its evidence, its causes and their wording; nothing is said to be caused', async () => {
  const text = read(await page({ about: 'home' }))
  for (const warning of home.warnings) {
    assert.ok(text.includes(warning.title), warning.title)
    for (const cause of warning.causes.filter(() => warning.severity === 'alarm'))
      assert.ok(text.includes(`${cause.wording} (${Math.round(cause.plausibility)} of 100)`))
  }
  assert.doesNotMatch(text, /\bcaused\b/i)
})

test('conduct that nobody observed is said to be unobserved, not empty', async () => {
  const blind = { ...home, devices: home.devices.map((audited) => ({ ...audited, contacts: null })) }
  assert.match(read(await page({ about: 'home' }, blind)), /Conduct not observed/)
  const text = read(await page({ about: 'home' }))
  const unseen = home.devices.filter(({ contacts }) => contacts === null)
  assert.equal(/Not observed: /.test(text), unseen.length > 0)
  for (const c of printers[0]!.contacts ?? []) assert.ok(text.includes(c.host!), c.host!)
})

test('the fleet: pages, supplies left, state, refusals and firmware spread of every printer', async () => {
  const table = await rows({ about: 'printers' })
  assert.deepEqual(
    table.map((row) => row.id),
    printers.map(({ device }) => device.id),
  )
  const refused = (id: string) =>
    home.warnings.filter((w) => w.deviceId === id && w.kind === 'supply-refused').length
  for (const row of table) {
    assert.equal(Number(row.refusedCartridges), refused(row.id!))
    assert.ok(Number(row.pages) > 0)
    assert.match(row.supplies!, /Black \w+ \d+ %/)
    assert.ok(Number(row.lowestSupplyPercent) <= 100)
  }
  assert.equal(table.filter((row) => Number(row.refusedCartridges) > 0).length, 2)
  const text = read(await page({ about: 'printers' }))
  assert.match(text, /3 printers, not one standing still now, 2 have a refused cartridge on record/)
  assert.match(text, /Cartridge not supported\. Remove the indicated cartridge/)
})

test('a level the printer does not state is not shown as empty', async () => {
  const [printer] = printers
  const supply = printer!.device.evidence['supply.1']!
  const blank = structuredClone(home)
  blank.devices.find(({ device }) => device.id === printer!.device.id)!.device.evidence['supply.1'] = {
    ...supply,
    value: { name: 'Black Cartridge', level: -2, maxCapacity: -2 },
  }
  assert.match(read(await page({ about: 'printers' }, blank)), /Black Cartridge not stated/)
})

test('what a supply holds since its printer was last seen is unknown', async () => {
  const gone = structuredClone(home)
  for (const { device } of gone.devices) device.lastSeen = new Date(NOW - 60 * 86_400_000).toISOString()
  const endings = (audit: AuditData) =>
    supplyFigures(audit.devices, audit.generatedAt).flatMap((block) =>
      block.type === 'figure' ? block.twin.rows.map((row) => row.slice(-4)) : [],
    )
  assert.ok(endings(home).every((row) => row.every((cell) => cell !== null)))
  for (const [earlier, ...since] of endings(gone)) {
    assert.equal(typeof earlier, 'number')
    assert.deepEqual(since, [null, null, null])
  }
})

test('a device dossier holds its whole time line, and its CSV every fact', async () => {
  const { device, history, firmware } = printers[0]!
  const text = read(await page({ about: 'device', id: device.id }))
  for (const part of [device.serial!, device.macs[0]!, 'Time line', 'Room for the answer of'])
    assert.ok(text.includes(part), part)
  assert.ok(text.includes(firmware[0]!.change!.notes!.text))
  assert.equal((await rows({ about: 'device', id: device.id })).length, history.length)
})

test('a vendor dossier: incidents with every account, and each evidence text with the hash of that text', async () => {
  const subject = { about: 'vendor', name: 'hp inc' } as const
  const data = await json<{ vendor: string; evidence: EvidenceEntry[] }>(subject)
  assert.equal(data.vendor, 'HP')
  assert.ok(data.evidence.length > 10)
  const text = read(await page(subject))
  for (const { text: said, sha256 } of data.evidence) {
    assert.equal(sha256, createHash('sha256').update(said, 'utf8').digest('hex'))
    assert.ok(text.includes(sha256))
  }
  const { incidents } = home.vendors.find(({ card }) => card.vendor === 'HP')!.dossier
  for (const incident of incidents) {
    assert.ok(text.includes(incident.title))
    for (const account of incident.accounts) assert.ok(text.includes(account.source.title))
  }
  assert.equal((await rows(subject)).length, data.evidence.length)
})

test('a vendor dossier names every kept version of its documents with its hash', async () => {
  const subject = { about: 'vendor', name: 'HP' } as const
  assert.match(read(await page(subject)), /No document of this maker was kept here/)
  const version = {
    id: 1,
    vendor: 'HP',
    document: 'privacy',
    url: 'https://hp.example/privacy',
    firstSeen: '2026-01-02T03:04:05Z',
    lastSeen: '2026-02-03T04:05:06Z',
    sha256: 'ab'.repeat(32),
    meaningSha256: 'cd'.repeat(32),
  }
  const vendors = home.vendors.map((v) => (v.card.vendor === 'HP' ? { ...v, documents: [version] } : v))
  const text = read(await page(subject, { ...home, vendors }))
  for (const part of [version.sha256, version.url, '2026-01-02']) assert.ok(text.includes(part), part)
})

test('a maker in this home has its devices and warnings in its dossier, however its name is spelt', async () => {
  const data = await json<{ devices: unknown[]; warnings: unknown[] }>({ about: 'vendor', name: 'PELL & co' })
  assert.equal(data.devices.length, 2)
  assert.ok(data.warnings.length >= 3)
})

test('JSON is lossless', async () => {
  assert.deepEqual(await json({ about: 'home' }), JSON.parse(JSON.stringify(home)))
})

test('PDF says what HTML says, in text that can be selected, with an outline and page numbers', async () => {
  const { pages, outline, skeleton } = readPdf((await report(home, { about: 'home' }, 'pdf')) as Uint8Array)
  assert.deepEqual(
    pages.map((text) => /Page \d+ of \d+/.exec(text)?.[0]),
    pages.map((_, i) => `Page ${i + 1} of ${pages.length}`),
  )
  assert.equal(pages[0]!.includes('in pictures'), false)
  assert.ok(pages[0]!.includes(inOneLine(home).slice(0, 20)))
  for (const chapter of ['Devices', 'Warnings', 'Whom they call', 'What Houseguest itself sent'])
    assert.ok(outline.includes(chapter), chapter)
  const text = pages.join('\n').replace(/\s+/g, '')
  for (const { device } of home.devices)
    assert.ok(text.includes(device.name!.replace(/\s+/g, '')), device.name!)
  assert.match(skeleton, /\/MarkInfo/)
  assert.match(skeleton, /\/Lang \(en\)/)
})

test('an empty ledger makes a report that says so, in every form', async () => {
  const empty = emptyAudit()
  assert.match(read(await page({ about: 'home' }, empty)), /No device is known yet/)
  assert.match(read(await page({ about: 'printers' }, empty)), /No printer is known yet/)
  assert.equal(readPdf((await report(empty, { about: 'home' }, 'pdf')) as Uint8Array).pages.length > 0, true)
})

test('a device or vendor nobody knows is one clear sentence', async () => {
  for (const subject of [
    { about: 'device', id: 'd-none' },
    { about: 'vendor', name: 'Nobody & Sons' },
  ] as const)
    await assert.rejects(report(home, subject, 'html'), (e) => e instanceof Fault && e.code === 'not-found')
})

test('the fleet report tells what lasts how long, what a page costs and where it stands', async () => {
  const { printers: told } = home.fleet
  assert.ok(told.some(({ daysLeft }) => daysLeft !== null))
  const priced: AuditData = {
    ...home,
    fleet: {
      ...home.fleet,
      currency: 'EUR',
      refusing: [{ vendor: 'Pell & Co', model: 'InkHome 410', deviceIds: ['a', 'b'] }],
      printers: told.map((printer, i) => ({
        ...printer,
        site: 'Mill Lane',
        pageCost: {
          amount: 0.0312,
          priced: i === 0 ? printer.supplies.length : 0,
          supplies: printer.supplies.length,
        },
      })),
    },
  }
  const text = read(await page({ about: 'printers' }, priced))
  assert.match(text, /2 printers of one model refuse a cartridge now: Pell & Co InkHome 410/)
  assert.match(text, /Mill Lane/)
  assert.match(text, / 0\.0312 EUR/)
  assert.match(text, /at least 0\.0312 EUR/)
  const table = await rows({ about: 'printers' })
  assert.deepEqual(
    table.map(({ id, daysLeft }) => [id, daysLeft]),
    printers.map(({ device }) => {
      const days = told.find(({ deviceId }) => deviceId === device.id)?.daysLeft
      return [device.id, String(days ?? '')]
    }),
  )
})
