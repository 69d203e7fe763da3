import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as v from 'valibot'
import type { ContactEvent, SightingEvent } from '../../../shared/model/timeline.ts'
import { timelineEvent } from '../../../shared/model/timeline.ts'
import { DAY_MS, STORY } from './calendar.ts'
import { member } from './cast.ts'
import { demoTimeline } from './home.ts'

const NOW = Date.parse('2026-11-22T09:40:00Z')
const events = demoTimeline(NOW)
const sightings = events.filter((e): e is SightingEvent => e.type === 'sighting')
const contacts = events.filter((e): e is ContactEvent => e.type === 'contact')
const macsOf = (id: string) => new Set(member(id).macs.map(([, mac]) => mac))
const seen = (id: string) => sightings.filter((s) => macsOf(id).has(s.device.mac!))
const called = (id: string) => contacts.filter((c) => macsOf(id).has(c.device.mac!))
/** Whole days between an event's day and the day of `now`. */
const dayOf = (event: { at: string }) => Math.floor(NOW / DAY_MS) - Math.floor(Date.parse(event.at) / DAY_MS)

describe('the timeline', () => {
  test('is the same for the same now', () => {
    assert.deepEqual(demoTimeline(NOW), events)
  })

  // A leap day, a new year's night and the first second of a day are where calendars break.
  for (const now of [
    '2026-11-22T09:40:00Z',
    '2028-03-01T00:00:00Z',
    '2027-01-01T00:00:31Z',
    '2026-06-14T23:59:59Z',
  ])
    test(`is valid, sorted and one year long when opened at ${now}`, () => {
      const told = demoTimeline(Date.parse(now))
      const wrong = told.filter((e) => !v.is(timelineEvent, e))
      assert.deepEqual(wrong, [])
      const times = told.map((e) => Date.parse(e.at))
      assert.ok(times.every((t, i) => i === 0 || t >= times[i - 1]!))
      assert.ok(times[0]! >= Date.parse(now) - 365 * DAY_MS)
      assert.ok(times.at(-1)! <= Date.parse(now))
      assert.ok(times.at(-1)! > Date.parse(now) - 5 * 60_000, 'ends with a look just before now')
    })

  test('passes validation unchanged, so a replayed file tells the same', () => {
    assert.deepEqual(
      events.map((e) => v.parse(timelineEvent, e)),
      events,
    )
  })

  test('stays small', () => {
    assert.ok(events.length > 10_000 && events.length <= 25_000, `${events.length} events`)
  })
})

describe('a life', () => {
  test('no two devices have one address on one day', () => {
    const holders = new Map<string, string>()
    for (const { at, device } of sightings) {
      const key = `${at.slice(0, 10)} ${device.ip}`
      assert.equal(holders.get(key) ?? device.mac, device.mac, key)
      holders.set(key, device.mac!)
    }
  })

  test('addresses change with leases, and all of them with the router', () => {
    const ips = new Set(seen('tablet').map((s) => s.device.ip))
    assert.ok(ips.size >= 3, [...ips].join(' '))
    for (const s of sightings)
      assert.equal(s.device.ip!.startsWith('192.168.178.'), dayOf(s) <= STORY.newRouter, s.at)
  })

  test('a phone makes up new addresses under one host name', () => {
    assert.equal(new Set(seen('mara-phone').map((s) => s.device.mac)).size, 4)
    const first = new Map(
      seen('mara-phone')
        .toReversed()
        .map((s) => [s.device.mac, s.facts]),
    )
    for (const facts of first.values()) assert.equal(facts?.hostname, 'maras-ondine')
  })

  test('nobody is at home in the holidays, yet the house goes on', () => {
    const away = (e: { at: string }) => dayOf(e) <= 117 && dayOf(e) >= 104
    for (const id of ['laptop', 'mara-phone', 'jonas-phone', 'tablet'])
      assert.equal([...seen(id), ...called(id)].filter(away).length, 0, id)
    assert.equal(called('tv').filter((c) => away(c) && c.host?.startsWith('play.')).length, 0)
    assert.ok(called('nas').filter(away).length >= 14)
  })

  test('the guest comes on a Friday, stays the weekend and is announced beforehand', () => {
    const stay = seen('guest-phone')
    assert.equal(new Date(stay[0]!.at).getUTCDay(), 5)
    assert.deepEqual([...new Set(stay.map((s) => new Date(s.at).getUTCDay()))], [5, 6, 0])
    const note = events.find((e) => e.type === 'user' && e.note.startsWith('Pia stays'))
    assert.ok(note && note.at < stay[0]!.at && stay[0]!.at < called('guest-phone')[0]!.at)
  })

  test('nothing is counted for, or noted about, a device before it was seen', () => {
    const known = new Set<string>()
    for (const e of events) {
      if (e.type === 'sighting') known.add(e.device.mac!)
      if (e.type === 'contact' || (e.type === 'user' && e.device)) assert.ok(known.has(e.device!.mac!), e.at)
    }
  })

  test('one television and one router end where the next begin', () => {
    for (const [before, after, day] of [
      ['old-tv', 'tv', STORY.newTelevision],
      ['old-router', 'router', STORY.newRouter],
    ] as const) {
      assert.ok(seen(before).every((s) => dayOf(s) > day))
      assert.equal(dayOf(seen(after)[0]!), day)
    }
  })

  test('work follows the week and backups the night', () => {
    const office = called('laptop').filter((c) => c.host === 'office.paperlane.example')
    const weekend = office.filter((c) => [0, 6].includes(new Date(c.at).getUTCDay()))
    assert.ok(weekend.length * 5 < office.length)
    const backups = called('nas').filter((c) => c.host?.startsWith('vault.'))
    assert.ok(backups.every((c) => new Date(c.at).getUTCHours() < 5))
  })

  test('only the backups send hundreds of gigabytes, to somebody whose business that is', () => {
    const sums = new Map<string, { out: number; in: number }>()
    for (const { organisation, bytesOut, bytesIn } of contacts) {
      const sum = sums.get(organisation ?? '') ?? { out: 0, in: 0 }
      sums.set(organisation ?? '', { out: sum.out + (bytesOut ?? 0), in: sum.in + (bytesIn ?? 0) })
    }
    const senders = [...sums].filter(([, sum]) => sum.out > 100e9)
    assert.deepEqual(
      senders.map(([organisation]) => organisation),
      ['Coldharbour Backup'],
    )
    const delivered = sums.get('Polder Delivery Network')
    assert.ok(delivered && delivered.in > 100 * delivered.out, 'a delivery network delivers')
  })

  test('cartridges are used up and replaced, pages only ever grow', () => {
    for (const id of ['study-printer', 'upstairs-printer', 'office-laser']) {
      const black = seen(id).map((s) => s.facts?.['supply.1'] as { serial: string; level: number })
      assert.ok(new Set(black.map((s) => s.serial)).size >= 3, id)
      assert.ok(black.every((s) => s.level >= 0 && s.level <= 100))
      const pages = seen(id).map((s) => s.facts?.['printer.impressions'] as number)
      assert.ok(pages.every((n, i) => i === 0 || n >= pages[i - 1]!))
    }
  })
})

describe('the stories', () => {
  test('two printers refuse half-full cartridges on one day, half a year after their last update', () => {
    for (const id of ['study-printer', 'upstairs-printer']) {
      const refused = seen(id).filter((s) =>
        String(s.facts?.['printer.stateMessage']).startsWith('Cartridge not'),
      )
      assert.equal(dayOf(refused[0]!), STORY.cartridgesRefused, id)
      const supply = refused[0]!.facts?.['supply.1'] as { level: number; partNumber: string }
      assert.ok(supply.level > 35 && supply.level < 75, `${supply.level}`)
      assert.equal(supply.partNumber, 'RF-410K')
      const versions = new Set(
        seen(id)
          .filter((s) => dayOf(s) < STORY.printerUpdate - 5)
          .map((s) => s.facts?.firmware),
      )
      assert.deepEqual([...versions], ['PC2.15.0'])
      const after = seen(id).at(-1)!.facts!
      assert.equal((after['supply.1'] as { partNumber: string }).partNumber, 'P410K')
      assert.doesNotMatch(String(after['printer.stateMessage']), /not supported/)
    }
    const control = seen('office-laser').filter((s) => Math.abs(dayOf(s) - STORY.cartridgesRefused) < 10)
    const counts = control.map((s) => s.facts?.['printer.impressions'] as number)
    assert.ok(counts.at(-1)! > counts[0]!, 'the other make prints on')
  })

  test('the printer update was called a security update', () => {
    const notes = events.find((e) => e.type === 'announcement' && e.vendor === 'Pell & Co')
    assert.ok(notes?.type === 'announcement' && /^Security update/.test(notes.text))
    assert.ok(!/cartridge|supply|supplies/i.test(notes.text))
  })

  test('the thermostat is sold, promises, then changes its policy and its conduct', () => {
    const owner = events.filter((e) => e.type === 'vendor' && e.vendor === 'Hearthwell' && e.facts?.owner)
    assert.equal(owner.length, 2)
    const policies = events.filter((e) => e.type === 'policy').filter((e) => e.vendor === 'Hearthwell')
    assert.match(policies[0]!.text, /this promise stands unchanged/)
    assert.match(policies.at(-1)!.text, /advertising partners/)
    const first = called('thermostat').find((c) => c.host === 'events.meridianreach.example')
    assert.ok(first && dayOf(first) < STORY.thermostatPolicy)
  })

  test('the television contacts a tracker only after its new terms named it', () => {
    const terms = events.find((e) => e.type === 'policy' && e.text.includes('sunderlume.example'))
    const tracker = called('tv').filter((c) => c.host?.endsWith('.sunderlume.example'))
    assert.ok(terms && tracker.length > 100)
    assert.ok(tracker[0]!.at > terms.at)
    assert.ok(
      tracker.some((c) => new Date(c.at).getUTCHours() < 5),
      'at night too',
    )
  })

  test('the plug calls one strange country in one night', () => {
    const strange = called('plug').filter((c) => c.country !== 'DE')
    assert.equal(strange.length, 1)
    assert.equal(new Date(strange[0]!.at).getUTCHours(), 3)
    const usual = called('plug')
      .filter((c) => c.country === 'DE')
      .map((c) => c.bytesOut!)
    assert.ok(strange[0]!.bytesOut! > 20 * Math.max(...usual))
  })

  test('the decent maker says what each update does before it arrives', () => {
    const nas = member('nas').firmware!.slice(1)
    for (const [from, version] of nas) {
      const notes = events.find((e) => e.type === 'announcement' && e.firmware === version)
      assert.ok(notes && dayOf(notes) > from, String(version))
      assert.ok(notes.type === 'announcement' && notes.text.length > 100)
    }
  })
})
