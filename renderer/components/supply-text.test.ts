import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactValue } from '../../shared/model/sighting.ts'
import { supplyText } from './supply-text.ts'

const told = (supply: { readonly [key: string]: FactValue }) =>
  supplyText(supply, (name, share) => `${name}: ${Math.round(share * 100)}%`, String)

test('a supply is told by name and level, then what tells it from another', () => {
  const black = {
    name: 'Black Cartridge',
    type: 'ink-cartridge',
    color: 'black',
    level: 38,
    maxCapacity: 100,
  }
  assert.equal(
    told({ ...black, partNumber: 'P410K', serial: '28593B28' }),
    'Black Cartridge: 38%, P410K, 28593B28',
  )
  assert.equal(told({ ...black, level: 30, maxCapacity: 120 }), 'Black Cartridge: 25%')
  assert.equal(told({ ...black, level: -3, serial: null }), 'Black Cartridge')
})

test('a supply without a name has no such words', () => {
  assert.equal(told({ level: 38 }), null)
  assert.equal(told({ name: 7, level: 38 }), null)
})
