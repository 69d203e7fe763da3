import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listContacts } from './ledger/contact-views.ts'
import { contactTable } from './ledger/contacts.ts'
import { openLedger } from './ledger/open.ts'
import { classifier } from './outbound/classify/classify.ts'
import { LiveSource } from './outbound/follow/live-source.ts'

const NOW = Date.UTC(2026, 0, 5, 12)

test('what a followed source counts on a full disk is kept once when there is space', () => {
  const ledger = openLedger(':memory:')
  const judged: number[] = []
  const live = new LiveSource('netflow-udp', '127.0.0.1:2055', {
    store: contactTable(ledger),
    classify: classifier().classify,
    onKept: (batches) => judged.push(batches.length),
    now: () => NOW,
    signal: new AbortController().signal,
  })
  const count = (n: number) => {
    for (let i = 0; i < 200; i++)
      live.tally.add(
        live.tally.client(null, '192.0.2.9'),
        live.tally.destination(`h${n}-${i}.example`, null, 443, 'tcp', null),
        NOW,
        NOW,
        1,
        10,
        20,
      )
  }
  const pages = ledger.pragma('page_count', { simple: true }) as number
  ledger.pragma(`max_page_count = ${pages}`)
  for (let n = 0; n < 5; n++) {
    count(n)
    live.keep(n, 200, NOW - 1000)
    live.health('It could not be told.')
  }
  assert.deepEqual(listContacts(ledger), [])
  assert.deepEqual(judged, [])
  ledger.pragma('max_page_count = 1000000')
  count(5)
  live.keep(5, 200, NOW - 1000)
  live.keep(5, 0, NOW)
  const contacts = listContacts(ledger)
  assert.equal(contacts.length, 1200)
  assert.equal(
    contacts.reduce((sum, contact) => sum + contact.connections, 0),
    1200,
  )
  assert.deepEqual(judged, [6])
})
