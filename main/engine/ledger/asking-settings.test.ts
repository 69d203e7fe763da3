import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings.ts'
import { keepSettings, readSettings } from './asking-settings.ts'
import { openLedger } from './open.ts'

test('settings are as shipped until set, and setting one leaves the other', () => {
  const ledger = openLedger(':memory:')
  assert.deepEqual(readSettings(ledger), DEFAULT_SETTINGS)
  assert.deepEqual(keepSettings(ledger, { snmpCommunity: 'attic' }), { snmp: true, snmpCommunity: 'attic' })
  assert.deepEqual(keepSettings(ledger, { snmp: false }), { snmp: false, snmpCommunity: 'attic' })
  assert.deepEqual(keepSettings(ledger, { snmp: true }), { snmp: true, snmpCommunity: 'attic' })
})
