import assert from 'node:assert/strict'
import { test } from 'node:test'
import { airplayFirmware, avmFirmware } from './firmware-version.ts'

test('makers’ wrappings come off, and constants are no firmware', () => {
  assert.equal(avmFirmware('154.07.50'), '07.50')
  assert.equal(avmFirmware('164.07.57'), '07.57')
  assert.equal(avmFirmware('avme'), '')
  assert.equal(airplayFirmware('p20.67.1-27100'), '67.1-27100')
  assert.equal(airplayFirmware('p20.0.1'), '')
})
