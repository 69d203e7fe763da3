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

test('of a sensor that begins new logs each hour, those of an hour are read together', () => {
  const logs = ['conn', 'ssl'].flatMap((kind) =>
    ['09:00', '10:00'].map((hour) => `day/${kind}.${hour}.log.gz`),
  )
  assert.deepEqual(ordered(...logs), [
    'day/ssl.09:00.log.gz',
    'day/conn.09:00.log.gz',
    'day/ssl.10:00.log.gz',
    'day/conn.10:00.log.gz',
  ])
})

test('what names connections is read before what counts them; all else stays in its order', () => {
  assert.deepEqual(ordered('conn.log', 'conn.log.1', 'ssl.log', 'ssl.log.1', 'quic.log', 'dns.log'), [
    'ssl.log.1',
    'conn.log.1',
    'quic.log',
    'ssl.log',
    'dns.log',
    'conn.log',
  ])
  assert.deepEqual(ordered('a/conn.log', 'b/ssl.log.1', 'b/quic.log'), [
    'b/ssl.log.1',
    'b/quic.log',
    'a/conn.log',
  ])
  assert.deepEqual(ordered('b.pcap', 'a.pcap', 'nfcapd.202611151200'), [
    'b.pcap',
    'a.pcap',
    'nfcapd.202611151200',
  ])
})
