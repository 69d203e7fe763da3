import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MdnsQuery, MdnsRecord } from '../protocol/dns-sd.ts'
import { MAX_SERVICES_PER_ADDRESS } from '../protocol/limits.ts'
import { ServiceBrowser } from './service-browser.ts'

const IP = '192.0.2.9'
const TYPE = '_ipp._tcp.local'
const NAME = `Office.${TYPE}`

const ptr = (data = NAME, name = TYPE, ttl = 4_500): MdnsRecord => ({ type: 'PTR', name, ttl, data })
const srv = (name = NAME, target = 'office.local', ttl = 120): MdnsRecord => ({
  type: 'SRV',
  name,
  ttl,
  data: { target, port: 631 },
})
const txt = (text = 'ty=Office Printer', name = NAME): MdnsRecord => ({
  type: 'TXT',
  name,
  ttl: 4_500,
  data: [Buffer.from(text)],
})
const a: MdnsRecord = { type: 'A', name: 'office.local', ttl: 120, data: IP }

const browserAt = (start: number, skips: string[] = []) =>
  new ServiceBrowser(
    start,
    () => 0,
    (reason) => void skips.push(reason),
  )
const asked = (queries: MdnsQuery[], family = 'IPv4') =>
  queries
    .filter((q) => q.family === family)
    .flatMap((q) => q.questions.map(({ name, type }) => `${type} ${name}`))

test('PTR, SRV and TXT in one packet are one service at once', () => {
  assert.deepEqual(browserAt(0).accept([ptr(), srv(), txt(), a], IP, 1), [
    {
      ip: IP,
      observation: {
        via: 'mdns',
        service: {
          type: '_ipp._tcp',
          name: 'Office',
          host: 'office.local',
          port: 631,
          txt: { ty: 'Office Printer' },
        },
      },
    },
  ])
})

test('a PTR alone is followed up, and the answers of later packets make it whole', () => {
  const browser = browserAt(0)
  browser.due(0)
  assert.deepEqual(browser.accept([ptr()], IP, 10), [])
  assert.deepEqual(asked(browser.due(100)), [])
  assert.deepEqual(asked(browser.due(200)), [`SRV ${NAME}`, `TXT ${NAME}`])
  assert.deepEqual(browser.accept([srv()], IP, 300), [])
  assert.equal(browser.accept([txt()], IP, 320).length, 1)
  assert.deepEqual(
    asked(browser.due(1_300)).filter((q) => q.includes('office.local')),
    ['A office.local', 'AAAA office.local'],
  )
})

test('what never becomes whole is told as far as it goes, once', () => {
  const browser = browserAt(0)
  browser.accept([ptr()], IP, 0)
  assert.deepEqual(browser.settle(1_000), [])
  const told = browser.settle(3_000)
  assert.deepEqual(told[0]?.observation, {
    via: 'mdns',
    service: { type: '_ipp._tcp', name: 'Office', txt: {} },
  })
  assert.deepEqual(browser.settle(5_000), [])
})

test('the first query asks for common types; a type learned from the network is asked for next', () => {
  const browser = browserAt(0)
  const first = asked(browser.due(0))
  assert.ok(first.includes('PTR _services._dns-sd._udp.local') && first.includes(`PTR ${TYPE}`))
  browser.accept([ptr('_rare-thing._udp.local', '_services._dns-sd._udp.local')], IP, 5)
  assert.deepEqual(asked(browser.due(50)), ['PTR _rare-thing._udp.local'])
  assert.deepEqual(asked(browser.due(100)), [])
})

test('what is known is not asked to be said again, apart for IPv4 and IPv6', () => {
  const browser = browserAt(0)
  browser.due(0)
  browser.accept([ptr(), srv(), txt(), a], IP, 10)
  const again = browser.due(1_000)
  const known = (family: string) => again.filter((q) => q.family === family).flatMap((q) => q.known)
  assert.deepEqual(known('IPv4'), [{ name: TYPE, data: NAME, ttl: 4_499 }])
  assert.deepEqual(known('IPv6'), [])
})

test('the first and the third round ask for unicast answers, the others and what follows them for everybody', () => {
  const browser = browserAt(0)
  const rounds = [0, 1_000, 3_000, 9_000].map((at) => browser.due(at).map((query) => query.unicast))
  assert.deepEqual(
    rounds.map((queries) => [...new Set(queries)]),
    [[true], [false], [true], [false]],
  )
  browser.accept([ptr()], IP, 9_100)
  assert.ok(browser.due(9_300).every((query) => !query.unicast))
})

test('a changed TXT is told, an unchanged one is not until a minute has passed', () => {
  const browser = browserAt(0)
  const all = [ptr(), srv(), txt()]
  assert.equal(browser.accept(all, IP, 0).length, 1)
  assert.equal(browser.accept(all, IP, 1_000).length, 0)
  assert.equal(browser.accept([txt('ty=Renamed')], IP, 2_000).length, 1)
  assert.equal(browser.accept([txt('ty=Renamed')], IP, 63_000).length, 1)
})

test('two addresses with one name are two claims; the goodbye of one ends its own only', () => {
  const browser = browserAt(0)
  const all = [ptr(), srv(), txt()]
  assert.deepEqual(
    ['192.0.2.9', '192.0.2.66'].flatMap((ip) => browser.accept(all, ip, 0).map((s) => s.ip)),
    ['192.0.2.9', '192.0.2.66'],
  )
  browser.accept(
    [
      { ...ptr(), ttl: 0 },
      { ...srv(), ttl: 0 },
      { ...txt(), ttl: 0 },
    ],
    '192.0.2.66',
    10,
  )
  browser.settle(2_000)
  assert.deepEqual([...browser.cache.stated.keys()], ['192.0.2.9'])
})

test('a goodbye waits a second: a device that comes back in it was never gone', () => {
  const browser = browserAt(0)
  browser.accept([ptr(), srv(), txt()], IP, 0)
  browser.accept([{ ...ptr(), ttl: 0 }], IP, 10)
  browser.accept([ptr()], IP, 500)
  browser.settle(5_000)
  assert.ok(browser.cache.stated.get(IP)?.instances.get(NAME.toLowerCase())?.ptr)
})

test('a PTR record is refreshed at 80, 85, 90 and 95 % of its life, once each', () => {
  const browser = browserAt(0)
  browser.due(0)
  browser.accept([ptr(NAME, TYPE, 1_000), srv(NAME, 'office.local', 1_000), txt(), a], IP, 0)
  const times = [799_000, 801_000, 802_000, 851_000, 901_000, 951_000, 952_000]
  const refreshed = times.map((now) => {
    const questions = asked(browser.due(now))
    const browses = questions.includes('PTR _services._dns-sd._udp.local') ? 1 : 0
    return questions.filter((question) => question === `PTR ${TYPE}`).length - browses === 1
  })
  assert.deepEqual(refreshed, [false, true, false, true, true, true, false])
})

test('device-info is asked for beside services of computers, and a TXT alone makes it whole', () => {
  const browser = browserAt(0)
  browser.due(0)
  const smb = 'NAS._smb._tcp.local'
  browser.accept([ptr(smb, '_smb._tcp.local'), srv(smb, 'nas.local'), txt('', smb)], IP, 0)
  assert.ok(asked(browser.due(150)).includes('TXT NAS._device-info._tcp.local'))
  const told = browser.accept([txt('model=MacSamba', 'NAS._device-info._tcp.local')], IP, 200)
  assert.equal(told.length, 1)
})

test('one address has room for so many services', () => {
  const skips: string[] = []
  const browser = browserAt(0, skips)
  for (let i = 0; i <= MAX_SERVICES_PER_ADDRESS; i++) browser.accept([ptr(`n${i}.${TYPE}`)], IP, 0)
  assert.equal(browser.cache.stated.get(IP)?.instances.size, MAX_SERVICES_PER_ADDRESS)
  assert.deepEqual(skips, ['mdns: too many services of one address'])
})

test('a record that names no service is left alone', () => {
  const browser = browserAt(0)
  assert.deepEqual(browser.accept([ptr('x.local', 'b._dns-sd._udp.local'), srv('x.local')], IP, 0), [])
  assert.equal(browser.cache.stated.size, 0)
})
