import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { IsoClock } from './iso-time.ts'
import { Spellings } from './spellings.ts'
import { SyslogClock, stampOf } from './syslog-time.ts'

test('a spelling is what was made of it, whatever else is known', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 20, unit: 'binary-ascii' }), { maxLength: 3000 }),
      (words) => {
        const made: string[] = []
        const spellings = new Spellings((written) => {
          made.push(written)
          return { written }
        }, 5000)
        for (const word of [...words, ...words]) {
          const bytes = Buffer.from(`<${word}>`)
          assert.equal(spellings.at(bytes, 1, bytes.length - 1).written, word)
        }
        assert.equal(made.length, new Set(words).size)
      },
    ),
    { numRuns: 30 },
  )
})

test('spellings that begin anew when full are still what was made of them', () => {
  const spellings = new Spellings((written) => ({ written }), 100)
  for (let round = 0; round < 3; round++)
    for (let n = 0; n < 1000; n++) {
      const bytes = Buffer.from(`host${n}.example`)
      assert.equal(spellings.at(bytes, 0, bytes.length).written, `host${n}.example`)
    }
})

test('times are read as the platform reads them, in every zone', () => {
  const clock = new IsoClock()
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1970-01-02'),
        max: new Date('2199-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      fc.constantFrom('Z', '+00:00', '+02:00', '-05:30', '+0545'),
      fc.constantFrom('', '000', '999999'),
      (date, zone, finer) => {
        const stamp = `${date.toISOString().slice(0, -1)}${finer}${zone}`
        const bytes = Buffer.from(`"${stamp}"`)
        assert.equal(clock.read(bytes, 1, bytes.length - 1), Date.parse(stamp), stamp)
      },
    ),
  )
})

test('what is no time is no number', () => {
  const clock = new IsoClock()
  for (const stamp of [
    '',
    '2025-06-15T',
    '2025-06-15T25:06:40Z',
    '2025-13-15T05:06:40Z',
    '2025-06-15T05:06:40ZZ',
    '1969-12-31T23:59:59Z',
    '+275760-09-13T00:00:00Z',
  ]) {
    const bytes = Buffer.from(stamp)
    assert.ok(Number.isNaN(clock.read(bytes, 0, bytes.length)), stamp)
  }
})

test('a log’s stamps read one after the other are what each is alone', () => {
  const month = (d: Date) => d.toDateString().slice(4, 7)
  const clockTime = (d: Date) => d.toTimeString().slice(0, 8)
  const forms = [
    (d: Date) => `${month(d)} ${String(d.getDate()).padStart(2)} ${clockTime(d)} `,
    (d: Date) => `${d.toDateString().slice(0, 10)} ${clockTime(d)} ${d.getFullYear()} daemon.info `,
    (d: Date) => `${d.toISOString().replace('Z', '+00:00')} router `,
  ]
  const modifiedAt = Date.UTC(2026, 10, 22)
  for (const form of forms)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7_200_000 }), { maxLength: 40 }), (steps) => {
        const clock = new SyslogClock('dnsmasq')
        let at = Date.UTC(2026, 9, 24)
        for (const step of steps) {
          at += step
          const line = Buffer.from(`${form(new Date(at))}dnsmasq[812]: query[A] x.example from 192.168.1.5`)
          const alone = stampOf(form(new Date(at)), 0, modifiedAt)
          assert.equal(clock.read(line, 0, line.length, modifiedAt), alone)
        }
      }),
    )
})
