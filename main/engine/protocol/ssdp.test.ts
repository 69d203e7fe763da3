import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maxAge, parseSsdp, searchMessage } from './ssdp.ts'

const lines = (...text: string[]) => Buffer.from(`${text.join('\r\n')}\r\n\r\n`)
const USN = 'USN: uuid:1::upnp:rootdevice'

const headersOf = (bytes: Uint8Array) => {
  const message = parseSsdp(bytes)
  assert.ok('headers' in message, JSON.stringify(message))
  return message.headers
}

test('an answer, with header names upper-case and values cleaned', () => {
  const headers = headersOf(
    lines('HTTP/1.1 200 OK', 'Server: Linux UPnP/1.0\u202e x/1', 'location: http://192.0.2.1/d.xml', USN),
  )
  assert.deepEqual(headers, {
    SERVER: 'Linux UPnP/1.0 x/1',
    LOCATION: 'http://192.0.2.1/d.xml',
    USN: 'uuid:1::upnp:rootdevice',
  })
})

const SLOPPY: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['LF alone', Buffer.from(`HTTP/1.1 200 OK\nLOCATION: http://192.0.2.1/\n${USN}\n\n`)],
  ['no reason phrase', lines('HTTP/1.1 200', 'LOCATION: http://192.0.2.1/', USN)],
  ['lower-case protocol', lines('http/1.1 200 ok', 'LOCATION: http://192.0.2.1/', USN)],
  [
    'a leading blank line',
    Buffer.from(`\r\nHTTP/1.1 200 OK\r\nLOCATION: http://192.0.2.1/\r\n${USN}\r\n\r\n`),
  ],
  ['a blank before the colon', lines('HTTP/1.1 200 OK', 'LOCATION : http://192.0.2.1/', USN)],
  ['no blank line at the end', Buffer.from(`HTTP/1.1 200 OK\r\nLOCATION: http://192.0.2.1/\r\n${USN}`)],
]
for (const [what, bytes] of SLOPPY)
  test(`understood: ${what}`, () => assert.equal(headersOf(bytes).LOCATION, 'http://192.0.2.1/'))

test('the first of repeated headers wins, and a body is no header', () => {
  const headers = headersOf(
    lines(
      'HTTP/1.1 200 OK',
      'LOCATION: http://192.0.2.1/',
      'LOCATION: http://192.0.2.2/',
      USN,
      '',
      'SERVER: body',
    ),
  )
  assert.equal(headers.LOCATION, 'http://192.0.2.1/')
  assert.equal(headers.SERVER, undefined)
})

test('names of object properties are plain header names', () => {
  const headers = headersOf(lines('HTTP/1.1 200 OK', '__proto__: x', 'constructor: y', USN))
  assert.equal(headers.CONSTRUCTOR, 'y')
  assert.equal(Object.getPrototypeOf(headers), Object.prototype)
})

const KINDS: readonly (readonly [string, string])[] = [
  ['ssdp:alive', 'alive'],
  ['SSDP:Update', 'update'],
  ['ssdp:byebye', 'byebye'],
]
for (const [nts, kind] of KINDS)
  test(`NOTIFY ${nts}`, () => {
    const message = parseSsdp(lines('NOTIFY * HTTP/1.1', `NTS: ${nts}`, USN))
    assert.equal('kind' in message && message.kind, kind)
  })

const REFUSED: readonly (readonly [what: string, bytes: Buffer, skip: string])[] = [
  ['more than a datagram', Buffer.alloc(2_049, 'A'), 'ssdp: too large'],
  ['a search of somebody else', lines('M-SEARCH * HTTP/1.1', 'ST: ('), 'ssdp: a search of somebody else'],
  ['status 500', lines('HTTP/1.1 500 No', USN), 'ssdp: an error status'],
  ['no USN', lines('HTTP/1.1 200 OK', 'LOCATION: http://192.0.2.1/'), 'ssdp: no USN'],
  ['NOTIFY without NTS', lines('NOTIFY * HTTP/1.1', USN), 'ssdp: not SSDP'],
  [
    'NOTIFY with a property name as NTS',
    lines('NOTIFY * HTTP/1.1', 'NTS: constructor', USN),
    'ssdp: not SSDP',
  ],
  ['nothing', Buffer.alloc(0), 'ssdp: not SSDP'],
  ['noise', Buffer.from('\xff\x00\xff', 'latin1'), 'ssdp: not SSDP'],
]
for (const [what, bytes, skip] of REFUSED)
  test(`refused: ${what}`, () => assert.deepEqual(parseSsdp(bytes), { skip }))

test('max-age is read where it is stated', () => {
  assert.equal(maxAge({ 'CACHE-CONTROL': 'no-cache, max-age = 1800' }), 1800)
  assert.equal(maxAge({}), null)
})

test('a search is what UDA 2.0 asks for', () => {
  const text = Buffer.from(
    searchMessage({ host: '239.255.255.250:1900', target: 'ssdp:all', mx: 2 }),
  ).toString()
  assert.match(
    text,
    /^M-SEARCH \* HTTP\/1\.1\r\nHOST: 239\.255\.255\.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 2\r\nST: ssdp:all\r\n/,
  )
  assert.ok(text.endsWith('\r\n\r\n'))
})

test('mutated datagrams never throw', () => {
  const seed = lines('HTTP/1.1 200 OK', 'LOCATION: http://192.0.2.1/', 'CACHE-CONTROL: max-age=9', USN)
  let state = 7
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  let understood = 0
  for (let i = 0; i < 50_000; i++) {
    const bytes = Buffer.from(seed)
    for (let edits = next(8); edits >= 0; edits--) bytes[next(bytes.length)] = next(256)
    if ('kind' in parseSsdp(bytes.subarray(0, next(2) ? bytes.length : next(bytes.length)))) understood++
  }
  assert.ok(understood > 0 && understood < 50_000)
})
