import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressRanges } from './address-ranges.ts'
import { classifier } from './classify.ts'
import { ORGANISATIONS } from './organisations.ts'

const list = {
  name: 'list',
  date: '2026-01-01',
  licence: 'CC0-1.0',
  source: 'test',
  file: null,
  address: null,
}

test('the longest known domain says organisation and purpose; the suffix list says the domain', () => {
  const { classify } = classifier()
  const of = (host: string) => {
    const { domain, organisation, category } = classify({ host, ip: null })
    return [domain, organisation, category]
  }
  assert.deepEqual(of('r3---sn-x.googlevideo.com'), ['googlevideo.com', 'Google', 'media'])
  assert.deepEqual(of('time.google.com'), ['google.com', 'Google', 'time'])
  assert.deepEqual(of('log-ingestion.samsungacr.com'), ['samsungacr.com', 'Samsung', 'analytics'])
  assert.deepEqual(of('x.github.io'), ['x.github.io', 'GitHub', 'cloud'])
  assert.deepEqual(of('someone.example'), ['someone.example', null, null])
  assert.deepEqual(of('printer.local'), ['printer.local', null, 'local'])
})

test('what the owner added comes first, and its data set is shown', () => {
  const ads = {
    dataSet: { ...list, entries: 1 },
    category: 'advertising',
    domains: new Set(['vendor.example']),
  }
  const known = classifier([ads])
  assert.equal(known.classify({ host: 'a.vendor.example', ip: null }).category, 'advertising')
  assert.ok(known.dataSets.every((set) => set.licence && set.date))
})

test('address ranges answer for v4 and v6, and not outside', () => {
  const csv =
    '198.51.100.0,198.51.100.255,64500,"Example, Inc."\n3405803776,3405804031,NL\n2001:db8::,2001:db8:0:ffff:ffff:ffff:ffff:ffff,64501,Six\nrubbish'
  const ranges = addressRanges(csv, list)
  assert.deepEqual(ranges.find('198.51.100.77'), { asn: 64500, organisation: 'Example, Inc.' })
  assert.deepEqual(ranges.find('203.0.113.255'), { country: 'NL' })
  assert.deepEqual(ranges.find('2001:db8::1'), { asn: 64501, organisation: 'Six' })
  for (const ip of ['198.51.101.0', '2001:db9::1', 'x']) assert.equal(ranges.find(ip), null)
  assert.equal(ranges.dataSet.entries, 3)
})

test('every row of the table is a lower-case name that stands once', () => {
  const domains = ORGANISATIONS.map(([domain]) => domain)
  assert.deepEqual(
    domains.filter((d, i) => domains.indexOf(d) !== i || !/^[a-z0-9.-]+\.[a-z]+$/.test(d)),
    [],
  )
})
