import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAX_SERVICES_PER_ADDRESS } from '../protocol/limits.ts'
import { SsdpRoster } from './ssdp-roster.ts'

const alive = (usn: string, more: Record<string, string> = {}) =>
  ({ kind: 'alive', headers: { USN: usn, 'CACHE-CONTROL': 'max-age=1800', ...more } }) as const

test('tells a statement once, again when it says something else, and again after a minute', () => {
  const roster = new SsdpRoster(() => assert.fail('nothing is skipped'))
  assert.equal(roster.accept(alive('a'), '192.0.2.1', 0).length, 1)
  assert.equal(roster.accept(alive('a', { DATE: 'now' }), '192.0.2.1', 10).length, 0)
  assert.equal(roster.accept(alive('a', { SERVER: 'x/2' }), '192.0.2.1', 20).length, 1)
  assert.equal(roster.accept(alive('a', { SERVER: 'x/2' }), '192.0.2.1', 60_020).length, 1)
})

test('the same USN from two addresses is two statements', () => {
  const roster = new SsdpRoster(() => undefined)
  assert.deepEqual(
    ['192.0.2.1', '192.0.2.2'].flatMap((ip) => roster.accept(alive('a'), ip, 0).map((s) => s.ip)),
    ['192.0.2.1', '192.0.2.2'],
  )
})

test('a byebye counts from the address that announced, and from no other', () => {
  const roster = new SsdpRoster(() => undefined)
  roster.accept(alive('a'), '192.0.2.1', 0)
  const byebye = { kind: 'byebye', headers: { USN: 'a' } } as const
  roster.accept(byebye, '192.0.2.66', 1)
  assert.equal(roster.accept(alive('a'), '192.0.2.1', 2).length, 0)
  roster.accept(byebye, '192.0.2.1', 3)
  assert.equal(roster.accept(alive('a'), '192.0.2.1', 4).length, 1)
})

test('one address has room for so many, and gets room again when they expire', () => {
  const skips: string[] = []
  const roster = new SsdpRoster((reason) => void skips.push(reason))
  for (let i = 0; i < MAX_SERVICES_PER_ADDRESS; i++) roster.accept(alive(`u${i}`), '192.0.2.1', 0)
  assert.equal(roster.accept(alive('one more'), '192.0.2.1', 1).length, 0)
  assert.deepEqual(skips, ['ssdp: too many statements of one address'])
  assert.equal(roster.accept(alive('one more'), '192.0.2.1', 1_800_001).length, 1)
})
