import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASK_ROWS } from './ask-kinds.ts'

test('an SNMP question carries the community it was given, in both versions, else `public`', () => {
  const ask = { kind: 'snmp', ip: '127.0.0.2', port: 161, reason: 'prints' } as const
  const said = (community?: string) =>
    ASK_ROWS.snmp
      .questions({ ...ask, ...(community !== undefined && { community }) })
      .map((bytes) => Buffer.from(bytes!).toString('latin1'))
  assert.equal(said().length, 2)
  assert.ok(said().every((datagram) => datagram.includes('public')))
  assert.ok(said('attic').every((datagram) => datagram.includes('attic') && !datagram.includes('public')))
})
