import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingOrder } from './reading-order.ts'

const ordered = (...names: string[]) => readingOrder(names).map((place) => names[place])

test('logs are read as they were written, the oldest first, though a shell lists the newest first', () => {
  assert.deepEqual(ordered('eve.json', 'eve.json.1', 'eve.json.10.gz', 'eve.json.2.gz'), [
    'eve.json.10.gz',
    'eve.json.2.gz',
    'eve.json.1',
    'eve.json',
  ])
  assert.deepEqual(ordered('eve.json', 'eve.json-20261114.gz', 'eve.json-2026111512'), [
    'eve.json-20261114.gz',
    'eve.json-2026111512',
    'eve.json',
  ])
})

test('what names connections is read before what counts them; all else stays in its order', () => {
  assert.deepEqual(ordered('conn.log', 'conn.log.1', 'ssl.log', 'ssl.log.1', 'quic.log', 'dns.log'), [
    'quic.log',
    'ssl.log.1',
    'ssl.log',
    'dns.log',
    'conn.log.1',
    'conn.log',
  ])
  assert.deepEqual(ordered('b.pcap', 'a.pcap', 'nfcapd.202611151200'), [
    'b.pcap',
    'a.pcap',
    'nfcapd.202611151200',
  ])
})
