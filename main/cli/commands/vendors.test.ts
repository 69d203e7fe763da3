import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDossiers } from '../../engine/dossiers/dossier-library.ts'
import { scoreVendor } from '../../engine/score/score-vendor.ts'
import { vendorPage, vendorTable } from './vendors.ts'

const library = openDossiers()
const told = (name: string) => {
  const dossier = library.find(name)!
  return { dossier, card: scoreVendor(dossier, null, { asOf: '2026-11-22T00:00:00Z' }).card }
}

test('a vendor page tells strengths before losses, cites every statement and says what is unknown', () => {
  const page = vendorPage(told('Brother'))
  const at = (title: string) => page.indexOf(title)
  assert.ok(at('What it does well') > 0)
  assert.ok(at('What it lost points for') > at('What it does well'))
  assert.ok(at('What would raise this') > at('What it lost points for'))
  assert.ok(at('What we do not know') > 0)
  assert.match(page, /Disputed: .*tomshardware\.com/)
  assert.match(page, /contested/)
})

test('a table says plainly where the evidence does not bear a letter', () => {
  assert.match(vendorTable([told('Brother').card]), /Brother .*not enough evidence/)
})
