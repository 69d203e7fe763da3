import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import { pageAddress, redirectAddress } from './page-address.ts'

const refused = (error: unknown) => error instanceof Fault && error.code === 'bad-argument'

const REFUSED = [
  '',
  'notes',
  'ftp://pell.example/notes',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://router/',
  'http://localhost/',
  'http://nas.local/',
  'http://nas.local./',
  'http://box.home.arpa/',
  'http://wiki.internal/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'https://93.184.216.34/',
  'https://owner:secret@pell.example/',
  'https://pell.example:22/',
  'https://pell.example:0/',
  'https://co.uk/',
  `https://pell.example/${'x'.repeat(2100)}`,
]
for (const url of REFUSED)
  test(`${url.slice(0, 60)} is not fetched`, () => assert.throws(() => pageAddress(url), refused))

test('a page of a public site is, and without its fragment', () => {
  assert.equal(pageAddress('https://pell.example/notes?v=2#top').href, 'https://pell.example/notes?v=2')
  assert.equal(pageAddress('http://support.pell.co.uk:8080/').host, 'support.pell.co.uk:8080')
})

const ELSEWHERE: readonly (readonly [from: string, location: string])[] = [
  ['https://pell.example/', 'https://marrow.example/'],
  ['https://pell.example/', 'http://pell.example/'],
  ['https://pell.example/', '//marrow.example/'],
  ['https://pell.example/', 'http://192.168.1.1/reboot'],
  ['https://pell.example/', 'https://pell.example:25/'],
  ['https://pell.example/', 'https://a:b@pell.example/'],
  ['https://pell.github.io/', 'https://marrow.github.io/'],
  ['https://pell.co.uk/', 'https://marrow.co.uk/'],
  ['https://pell.example/', ''.padEnd(3000, '/')],
]
for (const [from, location] of ELSEWHERE)
  test(`a redirect from ${from} to ${location.slice(0, 40)} is not followed`, () =>
    assert.throws(() => redirectAddress(pageAddress(from), location), refused))

test('a redirect within the registered domain is followed, and up to https', () => {
  const from = pageAddress('http://pell.co.uk/notes')
  assert.equal(redirectAddress(from, 'https://www.pell.co.uk/n').href, 'https://www.pell.co.uk/n')
  assert.equal(redirectAddress(from, '../2').href, 'http://pell.co.uk/2')
})
