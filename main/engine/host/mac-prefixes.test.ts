import assert from 'node:assert/strict'
import { test } from 'node:test'
import registry from 'oui-data' with { type: 'json' }
import { prefixLookup } from '../identification/prefix.ts'
import { macPrefixes } from './mac-prefixes.ts'

/** An address of a prefix of 6, 7 or 9 digits. */
const addressOf = (prefix: string): string => prefix.padEnd(12, 'F').replace(/..(?!$)/g, '$&:')

test('the registry says of a prefix what the whole of it, read, says', () => {
  const table: Readonly<Record<string, string>> = registry
  const read = prefixLookup((prefix) => table[prefix])
  const prefixes = Object.keys(table)
  const ends = [6, 7, 9].flatMap((length) => {
    const all = prefixes.filter((prefix) => prefix.length === length).sort()
    return [all.at(0)!, all.at(-1)!]
  })
  for (const prefix of [...ends, ...prefixes.filter((_, n) => n % 97 === 0)])
    assert.deepEqual(macPrefixes(addressOf(prefix)), read(addressOf(prefix)), prefix)
  assert.equal(macPrefixes('00:00:0c:00:00:01')?.vendor, 'Cisco')
})

test('of a prefix nobody registered it says nothing', () => {
  for (const address of ['fc:ff:ff:ff:ff:ff', '00:00:00:00:00:00:ff', ''])
    assert.doesNotThrow(() => macPrefixes(address))
  assert.equal(macPrefixes('fc:ff:ff:ff:ff:ff'), null)
})
