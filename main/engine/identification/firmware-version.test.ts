import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  airplayFirmware,
  avmFirmware,
  compareFirmware,
  compareVersions,
  firmwareKey,
  normaliseFirmware,
} from './firmware-version.ts'

test('numbers compare as numbers, and a reformatted or reordered version is no change', () => {
  const table = [
    ['1.9', '1.10', 'up'],
    ['2.0.0', '1.9.9', 'down'],
    ['v1.4.4', '1.4.4', 'same'],
    ['07.50', '7.50', 'same'],
    ['13.4.0(tasmota)', '13.4.0', 'same'],
    ['20230913-112003/v1.14.0-gcb84623', '1.14.0', 'same'],
    ['1.0.0-beta5', '1.0.0', 'up'],
    ['1.0.0-rc1', '1.0.0-beta5', 'down'],
    ['2024.6.4', '2024.12.0', 'up'],
    ['TZM1CN1622BR', 'TZM1CN1709AR', 'up'],
    ['TZM1CN1622BR', 'WEBPDL1709AR', 'changed'],
    ['6.2-25556', '6.2-25426', 'down'],
  ] as const
  for (const [before, after, expected] of table)
    assert.equal(compareFirmware(before, after), expected, `${before} -> ${after}`)
})

test('a list of parts is a set', () => {
  assert.equal(compareFirmware(['LF24F6', '16.5D'], ['16.5D', 'LF24F6', '16.5D']), 'same')
  assert.equal(compareFirmware(['Main 1.9', 'Net 2.0'], ['Net 2.0', 'Main 1.10']), 'up')
  assert.equal(compareFirmware(['1.9', '2.0'], ['1.9']), 'changed')
  assert.equal(firmwareKey(['b ', 'a']), firmwareKey(['a', 'b']))
})

test('ordering is antisymmetric over versions of one format', () => {
  const versions = ['1.0', '1.0.1', '1.2a', '1.2b', '1.9', '1.10', '1.10.0-rc1', '1.10.1', '2.0-beta', '2.0']
  for (const a of versions)
    for (const b of versions) {
      const [there, back] = [compareVersions(a, b), compareVersions(b, a)]
      assert.equal(Math.sign(there ?? 0) + Math.sign(back ?? 0), 0, `${a} ${b}`)
    }
})

test('makers’ wrappings come off, and constants are no firmware', () => {
  assert.equal(avmFirmware('154.07.50'), '07.50')
  assert.equal(avmFirmware('164.07.57'), '07.57')
  assert.equal(avmFirmware('avme'), '')
  assert.equal(airplayFirmware('p20.67.1-27100'), '67.1-27100')
  assert.equal(airplayFirmware('p20.0.1'), '')
  assert.equal(normaliseFirmware('  V2.11.16  '), '2.11.16')
})
