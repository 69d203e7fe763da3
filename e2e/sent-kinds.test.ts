import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { SENT_KINDS } from '../renderer/screens/welcome/sent-kinds.ts'

const network = join(import.meta.dirname, '../main/engine/network')
const NAMED = [/\bsentAs: '([a-z-]+)'/g, /\bsent\('([a-z-]+)'/g]

test('the question for consent names every kind of packet the network room sends, and no other', () => {
  const sources = readdirSync(network)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(network, name), 'utf8'))
  const sent = NAMED.flatMap((named) =>
    sources.flatMap((text) => [...text.matchAll(named)].map((match) => match[1])),
  )
  assert.ok(sent.includes('mdns-query'))
  assert.deepEqual([...SENT_KINDS].sort(), [...new Set(sent)].sort())
})
