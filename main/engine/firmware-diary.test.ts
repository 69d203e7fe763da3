import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../shared/fault.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import { homeAt } from './testing/home-at.ts'

/** The firmware diary, conflicts and the owner's corrections, through the engine over a real ledger. */

const NOW = Date.parse('2026-06-01T00:00:00Z')
function home() {
  const { engine } = homeAt(NOW)
  const see = (at: string, facts: object, via = 'http', mac = '00:00:5e:00:53:01') =>
    engine.record([
      { at: `2026-${at}T08:00:00Z`, type: 'sighting', device: { mac }, via, facts } as TimelineEvent,
    ])[0]!.deviceId!
  return { engine, see }
}

test('the diary keeps each version with the interval it came in, and says which way it went', () => {
  const { engine, see } = home()
  const id = see('01-01', { vendor: 'Pell', model: 'P1', firmware: '1.9' })
  see('01-10', { firmware: '1.9' })
  see('02-01', { firmware: '1.10' })
  see('03-01', { firmware: '1.8' })
  const diary = engine.device(id).firmware
  assert.deepEqual(
    diary.map((e) => [e.version, e.change?.step ?? null]),
    [
      ['1.8', 'older'],
      ['1.10', 'newer'],
      ['1.9', null],
    ],
  )
  assert.equal(diary[1]!.change!.lastSeenOld, '2026-01-10T08:00:00.000Z')
  assert.equal(diary[1]!.firstSeen, '2026-02-01T08:00:00.000Z')
  assert.equal(diary[1]!.change!.verdict, 'not-searched')
})

test('pasted notes settle the verdict: empty words are vague, supplies are flagged', () => {
  const { engine, see } = home()
  const id = see('01-01', { vendor: 'Pell', model: 'P1', firmware: '1.9' })
  see('02-01', { firmware: '1.10' })
  const latest = () => engine.device(id).firmware[0]!.change!
  engine.giveNotes({
    vendor: 'pell',
    model: 'P1',
    firmware: '9.9',
    text: 'Adds scanning to a network folder over SMB.',
    url: null,
  })
  assert.equal(latest().verdict, 'not-found')
  engine.giveNotes({
    vendor: 'Pell',
    model: 'P1',
    firmware: '1.10',
    text: 'Bug fixes and improvements.',
    url: null,
  })
  assert.equal(latest().verdict, 'vague')
  engine.giveNotes({
    vendor: 'Pell',
    model: 'P1',
    firmware: '1.10',
    url: null,
    text: 'Cartridges with chips of other makers may be refused from now on; duplex jams on thick paper are solved.',
  })
  assert.equal(latest().verdict, 'announced')
  assert.ok(latest().topics.includes('supplies'))
})

test('the owner names and places a device; a stated maker stays, the correction is kept and can be undone', () => {
  const { engine, see } = home()
  const id = see('01-01', { vendor: 'Pell', model: 'P1', name: 'P1-4711', kind: 'printer' })
  assert.equal(engine.correct({ id, field: 'name', value: 'Study printer' }).device.name, 'Study printer')
  assert.equal(engine.correct({ id, field: 'place', value: 'Study' }).device.place, 'Study')
  assert.equal(engine.correct({ id, field: 'vendor', value: 'Larkfield' }).device.vendor, 'Pell')
  see('01-02', { name: 'P1-4712' })
  assert.equal(engine.device(id).device.name, 'Study printer')
  assert.equal(engine.correct({ id, field: 'name', value: null }).device.name, 'P1-4712')
  assert.equal(engine.device(id).corrections.filter((c) => c.undoneAt !== null).length, 1)
  assert.throws(
    () => engine.correct({ id, field: 'kind', value: 'spaceship' }),
    (e) => e instanceof Fault && e.code === 'bad-argument',
  )
})

test('an inferred maker gives way to the owner, and sources that disagree are shown', () => {
  const { engine, see } = home()
  const id = engine.record([
    {
      at: '2026-01-01T08:00:00Z',
      type: 'sighting',
      device: { mac: '00:00:5e:00:53:09' },
      via: 'arp',
      facts: { vendor: 'Chipmaker' },
      grounds: { vendor: { from: 'MAC prefix', confidence: 0.3 } },
    },
  ])[0]!.deviceId!
  assert.equal(engine.correct({ id, field: 'vendor', value: 'Larkfield' }).device.vendor, 'Larkfield')
  see('01-02', { model: 'A1' }, 'mdns', '00:00:5e:00:53:09')
  see('01-02', { model: 'B2' }, 'upnp', '00:00:5e:00:53:09')
  const conflict = engine.device(id).conflicts.find((c) => c.field === 'model')!
  assert.deepEqual(conflict.claims.map((c) => c.value).toSorted(), ['A1', 'B2'])
})

test('what changed lately is listed, and a model’s versions side by side', () => {
  const { engine, see } = home()
  see('01-01', { vendor: 'Pell', model: 'P1', firmware: '1' })
  see('05-28', { firmware: '2' })
  see('05-28', { vendor: 'Pell', model: 'P1', firmware: '1' }, 'http', '00:00:5e:00:53:02')
  assert.deepEqual(
    engine.changes('2026-05-25T00:00:00Z').map((c) => [c.key, c.from, c.to]),
    [['firmware', '1', '2']],
  )
  assert.deepEqual(engine.changes('2026-05-30T00:00:00Z'), [])
  assert.deepEqual(
    engine
      .spread()[0]!
      .versions.map((v) => v.version)
      .toSorted(),
    ['1', '2'],
  )
})

test('a timeline played again tells nothing new, however long it is', () => {
  const { engine } = homeAt(NOW)
  const day = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString()
  const looks = Array.from({ length: 120 }, (_, i) => ({
    at: day(i * 5),
    type: 'sighting',
    device: { mac: '00:00:5e:00:53:01' },
    via: 'http',
    facts: { vendor: 'Pell', model: 'P1', firmware: ['1.9', '1.10', '1.11'][Math.floor(i / 40)] },
  }))
  const page = (text: string) => ({
    type: 'policy',
    vendor: 'Pell',
    document: 'privacy',
    url: 'https://pell.example/privacy',
    text,
  })
  const events = [
    { at: day(10), ...page('We keep what you print for a week. We never sell it.') },
    { at: day(300), ...page('We keep what you print for a year. We may sell it.') },
    { at: day(20), type: 'vendor', vendor: 'Pell', facts: { owner: 'Larkfield' } },
    { at: day(310), type: 'vendor', vendor: 'Pell', facts: { owner: 'Marrow' } },
    ...looks,
  ].sort((a, b) => a.at.localeCompare(b.at)) as TimelineEvent[]
  const told = () => {
    const devices = engine.devices().value
    return {
      devices,
      pages: devices.map(({ id }) => engine.device(id)),
      warnings: engine.warnings({ all: true }),
    }
  }
  engine.record(events)
  const once = told()
  const kinds = new Set(once.warnings.map(({ kind }) => kind))
  for (const kind of ['firmware-changed', 'policy-changed', 'ownership-changed'] as const)
    assert.ok(kinds.has(kind) || (kind === 'firmware-changed' && kinds.has('firmware-unannounced')), kind)
  engine.record(events)
  assert.deepEqual(told(), once)
})

test('an older capture that comes after a newer look is history, no step back', () => {
  const { engine, see } = home()
  const id = see('03-01', { vendor: 'Pell', model: 'P1', firmware: '1.10' })
  for (let n = 10; n < 28; n++) see(`02-${n}`, { firmware: '1.9' })
  assert.deepEqual(
    engine.warnings({ all: true }).filter(({ kind }) => kind === 'firmware-downgraded'),
    [],
  )
  const page = engine.device(id)
  assert.equal(page.device.firmware, '1.10')
  assert.deepEqual(
    page.firmware.map(({ version, firstSeen, lastSeen }) => [
      version,
      firstSeen.slice(5, 10),
      lastSeen.slice(5, 10),
    ]),
    [
      ['1.10', '03-01', '03-01'],
      ['1.9', '02-10', '02-27'],
    ],
  )
  assert.equal(page.firmware[0]?.change?.lastSeenOld.slice(5, 10), '02-27')
})

test('the same version told of an earlier day was there since that day', () => {
  const { engine, see } = home()
  const id = see('03-01', { vendor: 'Pell', model: 'P1', firmware: '1.10' })
  see('02-10', { firmware: '1.10' })
  see('02-05', { firmware: '1.9' })
  see('02-01', { firmware: '1.10' })
  see('02-06', { firmware: '1.9' })
  assert.deepEqual(
    engine.device(id).firmware.map(({ version, firstSeen }) => `${version} ${firstSeen.slice(5, 10)}`),
    ['1.10 02-10', '1.9 02-05', '1.10 02-01'],
  )
})
