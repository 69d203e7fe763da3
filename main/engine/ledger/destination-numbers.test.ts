import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { classifier } from '../outbound/classify/classify.ts'
import { type Batch, Tally } from '../outbound/tally.ts'
import { contactTable } from './contacts.ts'
import { openLedger } from './open.ts'

const { classify } = classifier()
const AT = Date.UTC(2026, 0, 1)
const MAC = '02:00:5e:00:00:01'

/** One contact of each host, which has this address. */
function batchOf(hosts: Record<string, string>): Batch {
  const tally = new Tally()
  for (const [host, ip] of Object.entries(hosts))
    tally.add(tally.client(MAC, null), tally.destination(host, ip, 443, 'tcp', null), AT, AT, 1, 10, 20)
  return tally.take()
}

function home() {
  const ledger = openLedger(':memory:')
  const table = contactTable(ledger)
  const imported = {
    format: 'zeek',
    name: 'conn.log',
    at: AT,
    records: 1,
    previous: null,
    fingerprint: { headLength: 1, head: '', body: '', offset: 1 },
  }
  return {
    table,
    imports: (hosts: Record<string, string>) => table.commit([batchOf(hosts)], imported, classify),
    together: (work: () => void) => ledger.transaction(work)(),
    destinations: () => ledger.prepare('SELECT name, ip, connections FROM destination ORDER BY name').all(),
  }
}

test('a destination keeps its number and its newest address from batch to batch', () => {
  const { imports, destinations } = home()
  const [first] = imports({ 'a.example': '192.0.2.1' }).contacts
  imports({ 'b.example': '192.0.2.9' })
  assert.deepEqual(imports({ 'a.example': '192.0.2.2' }).contacts, [first])
  assert.deepEqual(destinations(), [
    { name: 'a.example', ip: '192.0.2.2', connections: 2 },
    { name: 'b.example', ip: '192.0.2.9', connections: 1 },
  ])
})

test('what a batch that was taken back had numbered is numbered anew', () => {
  const { table, imports, together, destinations } = home()
  const fails = () => {
    imports({ 'a.example': '192.0.2.1', 'b.example': '192.0.2.1' })
    throw new Error('the disk is full')
  }
  assert.throws(() => together(fails), /disk is full/)
  table.forget()
  assert.deepEqual(destinations(), [])
  imports({ 'b.example': '192.0.2.1' })
  imports({ 'a.example': '192.0.2.1', 'b.example': '192.0.2.1' })
  assert.deepEqual(destinations(), [
    { name: 'a.example', ip: '192.0.2.1', connections: 1 },
    { name: 'b.example', ip: '192.0.2.1', connections: 2 },
  ])
})

test('an address that a single contact has moved is moved back by the next batch', () => {
  const { table, imports, destinations } = home()
  imports({ 'a.example': '192.0.2.1' })
  const contact: ContactEvent = {
    type: 'contact',
    at: new Date(AT).toISOString(),
    device: { mac: MAC },
    host: 'a.example',
    ip: '192.0.2.2',
    port: 443,
    protocol: 'tcp',
    application: null,
    connections: 1,
    bytesOut: null,
    bytesIn: null,
    country: null,
    asn: null,
    organisation: null,
  }
  table.record(null, contact, classify)
  imports({ 'a.example': '192.0.2.1' })
  assert.deepEqual(destinations(), [{ name: 'a.example', ip: '192.0.2.1', connections: 3 }])
})
