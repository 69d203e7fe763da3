import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostUsed, searchDestinations } from './destination-search.ts'
import { openLedger } from './open.ts'

test('among very many names the most used that fit are found, in several steps', () => {
  const ledger = openLedger(':memory:')
  ledger.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
    INSERT INTO destination (id, name, is_host, port, protocol, connections)
    SELECT i, 'h' || i || '.example', 1, 443, iif(i % 2, 'dns', 'tcp'), i FROM n`)
  const steps = [...searchDestinations(ledger, '99.EXAMPLE')]
  assert.ok(steps.length > 1)
  const found = mostUsed(ledger, steps)
  assert.deepEqual(
    found.map(({ host }) => host),
    Array.from({ length: 50 }, (_, n) => `h${50_000 - 1 - n * 100}.example`),
  )
  assert.deepEqual(mostUsed(ledger, [...searchDestinations(ledger, 'h_')]), [])
  ledger.close()
})
