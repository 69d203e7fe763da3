import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import type { Incident } from '../../../shared/model/dossier.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import { demoTimeline } from '../demo/home.ts'
import { openDossiers } from '../dossiers/dossier-library.ts'
import { openLedger } from '../ledger/open.ts'
import { vendorRecord } from './vendor-record.ts'

const NOW = '2026-11-22T00:00:00Z'
const library = openDossiers()
const record = (
  devices: { id: string; vendor: string | null; model: string | null }[] = [],
  observed: [string, ObservedConduct][] = [],
) =>
  vendorRecord({
    ledger: openLedger(':memory:'),
    library,
    observed: () => new Map(observed),
    devices: () => devices,
  })

test('every shipped vendor has a card, and an owned one without a dossier is no record yet', () => {
  const answers = record([{ id: 'd1', vendor: 'Quillmark', model: 'Q1' }]).assess({ asOf: NOW })
  assert.equal(answers.length, library.all().length + 1)
  const quillmark = answers.find((a) => a.card.vendor === 'Quillmark')!
  assert.equal(quillmark.recorded, false)
  assert.deepEqual([quillmark.card.point, quillmark.card.coverage, quillmark.card.letter], [42.1, 0, null])
  assert.deepEqual(quillmark.deviceIds, ['d1'])
})

test('every maker of the demonstration home is listed, with a record or as having none yet', () => {
  const stated = demoTimeline(Date.parse(NOW)).flatMap((event) =>
    event.type === 'sighting' && typeof event.facts?.vendor === 'string' ? [event.facts.vendor] : [],
  )
  const devices = [...new Set(stated)].map((vendor, i) => ({ id: `d${i}`, vendor, model: null }))
  assert.ok(devices.length > 5)
  const mine = record(devices)
    .assess({ asOf: NOW })
    .filter((a) => a.deviceIds.length > 0)
  assert.deepEqual(mine.flatMap((a) => a.deviceIds).toSorted(), devices.map((d) => d.id).toSorted())
  // Invented makers have no record, and may not look as if they had one.
  for (const { recorded, card } of mine)
    assert.deepEqual([recorded, card.coverage, card.letter], [false, 0, null], card.vendor)
})

test('an alias names the vendor, and what was seen of its devices counts', () => {
  const seen: ObservedConduct = {
    firmware: { announced: 4, vague: 0, notFound: 0, until: NOW },
    traffic: null,
  }
  const devices = [{ id: 'd1', vendor: 'Signify', model: 'BSB002' }]
  const [hue] = record(devices, [['Signify', seen]]).assess({ name: 'philips hue', asOf: NOW })
  const announced = hue!.card.contributions.find((c) => c.id === 'E1')!
  assert.equal(hue!.card.vendor, 'Philips')
  assert.deepEqual([announced.state, announced.score, announced.confidence], ['observed', 1, 0.9])
  assert.deepEqual(hue!.deviceIds, ['d1'])
})

test('a vendor nobody knows is refused with advice', () => {
  assert.throws(
    () => record().assess({ name: 'Nobody & Sons', asOf: NOW }),
    (e) => e instanceof Fault && e.code === 'not-found',
  )
})

test('an imported dossier counts with its origin; a broken one leaves nothing behind', () => {
  const vendors = record()
  const good = `vendor: Quillmark
practice:
  - indicator: A1
    state: "yes"
    text: Notes for each version.
    checked: 2026-11-01
    grade: 1
    source: {title: Notes, url: "https://quillmark.example/notes", kind: vendor, date: 2026-11-01, seen: 2026-11-01}
`
  const before = vendors.assess({ asOf: NOW }).length
  assert.throws(() => vendors.importDossier(good.replace('grade: 1', 'grade: 7'), 'friend.yaml', 0))
  assert.equal(vendors.assess({ asOf: NOW }).length, before)
  assert.deepEqual(vendors.importDossier(good, 'friend.yaml', 0), { vendor: 'Quillmark', statements: 1 })
  const [card] = vendors.assess({ name: 'Quillmark', asOf: NOW })
  assert.equal(card!.card.contributions[0]!.state, 'yes')
})

test('a record that comes back counts once, and a second telling of an incident adds its accounts', () => {
  const vendors = record()
  const card = () => vendors.assess({ name: 'Wyze', asOf: NOW })[0]!
  const { card: before, dossier } = card()
  const back = vendors.exportDossier('Wyze')
  assert.deepEqual(vendors.importDossier(back, 'friend.yaml', 0), { vendor: 'Wyze', statements: 0 })
  const [incident] = dossier.incidents
  const account = { ...incident!.accounts[0]!, text: 'Another paper told it too.' }
  const body = { ...incident!, title: 'The same again', accounts: [account] }
  vendors.state('Wyze', { part: 'incident', body }, 0)
  vendors.state('Wyze', { part: 'incident', body }, 0)
  const after = card()
  assert.equal(after.card.point, before.point)
  assert.equal(after.dossier.incidents.length, dossier.incidents.length)
  assert.equal(after.dossier.incidents[0]!.accounts.length, incident!.accounts.length + 1)
})

test("the owner's word counts until it is taken back, and an exported dossier can be imported elsewhere", () => {
  const vendors = record()
  const source = { title: 'My letter', url: null, kind: 'owner' as const, date: '2026-11', seen: '2026-11' }
  const body = {
    indicator: 'A1' as const,
    state: 'yes' as const,
    text: 'Notes came.',
    checked: '2026-11',
    grade: 0.3 as const,
    source,
  }
  const a1 = () => vendors.assess({ name: 'Brother', asOf: NOW })[0]!.card.contributions[0]!
  const id = vendors.state('Brother', { part: 'practice', body }, 0)
  assert.deepEqual([a1().state, a1().evidence[0]!.source], ['yes', "My letter (an owner's own statement)"])
  const exported = vendors.exportDossier('Brother')
  vendors.withdraw(id, 1)
  assert.equal(a1().state, 'unknown')
  assert.throws(() => vendors.withdraw(id, 2))
  assert.equal(vendors.statements('brother industries')[0]!.withdrawnAt, '1970-01-01T00:00:00.001Z')
  const elsewhere = record()
  elsewhere.importDossier(
    exported.replace('vendor: Brother', 'vendor: Quillmark').replace(/aliases:(\n {2}- .*)+\n/, ''),
    'friend.yaml',
    0,
  )
  assert.equal(elsewhere.assess({ name: 'Quillmark', asOf: NOW })[0]!.card.contributions[0]!.state, 'yes')
})

test("three numbers stay apart: the vendor's, the device's and this network's", () => {
  const devices = [{ id: 'd1', vendor: 'Brother', model: 'HL-1' }]
  const seen: ObservedConduct = {
    firmware: { announced: 0, vague: 0, notFound: 4, until: NOW },
    traffic: null,
  }
  const vendors = record(devices, [['Brother', seen]])
  const finding = {
    text: 'It refused the toner that worked the day before.',
    severity: 4 as const,
    confirmed: true,
  }
  const [vendor] = vendors.assess({ name: 'Brother', asOf: NOW })
  const device = vendors.assessDevice(devices[0]!, [finding], { asOf: NOW })!
  assert.deepEqual(vendor!.card.caps, [])
  assert.match(device.card.caps[0]!.reason, /Confirmed by you on this device/)
  assert.equal(vendor!.onYourNetwork!.coverage, 36)
  const incident = {
    id: 'own-toner',
    title: 'It refused my toner',
    class: 'supply-lockout',
    date: '2026-05',
    effectDate: null,
    affected: 'HL-1',
    severity: 4,
    severityReason: 'It stopped printing.',
    disclosure: 'silent',
    remedy: 'none',
    remedyDate: null,
    states: [{ state: 'confirmed', at: '2026-05' }],
    accounts: [
      {
        says: 'claim',
        text: 'It refused my toner.',
        grade: 0.3,
        source: { title: 'I saw it', url: null, kind: 'owner', date: null, seen: null },
      },
    ],
  } as const satisfies Incident
  const caps = () => vendors.assessDevices('Brother', { asOf: NOW })[0]!.card.caps.length
  assert.equal(caps(), 0)
  const id = vendors.state('Brother', { part: 'incident', body: structuredClone(incident) as Incident }, 0)
  assert.equal(caps(), 1)
  assert.deepEqual(vendors.assess({ name: 'Brother', asOf: NOW })[0]!.card.caps, [])
  vendors.withdraw(id, 1)
  assert.equal(caps(), 0)
  assert.equal(vendors.assessDevice({ id: 'd2', vendor: null, model: null }, [], { asOf: NOW }), null)
})

test('an older day shows what stood then: statements made by that time and not yet taken back', () => {
  const vendors = record()
  const source = { title: 'My letter', url: null, kind: 'owner' as const, date: '2026-01', seen: '2026-01' }
  const stated = Date.parse('2026-02-01T00:00:00Z')
  const id = vendors.state(
    'Brother',
    {
      part: 'practice',
      body: { indicator: 'A1', state: 'yes', text: 'Notes.', checked: '2026-01', grade: 0.9, source },
    },
    stated,
  )
  vendors.withdraw(id, Date.parse('2026-03-01T00:00:00Z'))
  const a1 = (asOf: string) =>
    vendors.assess({ name: 'Brother', asOf })[0]!.card.contributions.find((c) => c.id === 'A1')!.state
  assert.deepEqual(['2026-01-20T00:00:00Z', '2026-02-20T00:00:00Z', '2026-03-20T00:00:00Z'].map(a1), [
    'unknown',
    'yes',
    'unknown',
  ])
})

test('other weights keep the usual score beside theirs', () => {
  const [weighed] = record().assess({ name: 'Brother', asOf: NOW, preset: 'printer-fleet' })
  const [plain] = record().assess({ name: 'Brother', asOf: NOW })
  assert.deepEqual(plain?.weighed('printer-fleet'), weighed?.card)
  assert.equal(weighed!.usual!.point, plain!.card.point)
  assert.notEqual(weighed!.card.point, plain!.card.point)
  assert.equal(plain!.usual, null)
})

test('owners over time: the dossier first, then what was learned', () => {
  const vendors = record()
  const owner = (at: string, name: string) =>
    vendors.keep({ at, type: 'vendor', vendor: 'Vizio', facts: { owner: name } })
  owner('2026-01-01T00:00:00Z', 'Walmart Inc.')
  owner('2026-06-01T00:00:00Z', 'Adverts Inc.')
  assert.deepEqual(
    vendors.owners('VIZIO, Inc.').map((o) => [o.owner, o.to]),
    [
      ['Vizio (independent)', '2024-12'],
      ['Walmart', null],
      ['Walmart Inc.', '2026-06-01T00:00:00.000Z'],
      ['Adverts Inc.', null],
    ],
  )
})

test('any point can be traced: what is known rests on evidence with a source', () => {
  for (const { card } of record().assess({ asOf: NOW }))
    for (const c of card.contributions.filter((c) => c.confidence > 0))
      assert.ok(
        c.evidence.some((e) => e.source !== null),
        `${card.vendor} ${c.id}`,
      )
})

test('support ends of owned models are listed', () => {
  const vendors = record([{ id: 'd1', vendor: 'Quillmark', model: 'Q1' }])
  vendors.keep({
    at: '2026-06-01T00:00:00Z',
    type: 'vendor',
    vendor: 'Quillmark',
    facts: { supportEnds: { model: 'Q1', date: '2026-12-02' } },
  })
  assert.deepEqual(
    vendors.supportCalendar(NOW).map((e) => [e.deviceId, e.daysLeft]),
    [['d1', 10]],
  )
})
