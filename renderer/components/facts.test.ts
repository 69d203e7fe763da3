import assert from 'node:assert/strict'
import { test } from 'node:test'
import i18next from 'i18next'
import { BEGINNING, speak } from '../../shared/i18n/speak.ts'
import { factText } from './facts.ts'

test('printed pages are grouped as the language does, a port and a serial number are not', async () => {
  const translator = i18next.createInstance()
  await translator.init(BEGINNING)
  for (const [language, pages] of [
    ['en', '1,107,955'],
    ['de', '1.107.955'],
    ['nl', '1.107.955'],
  ] as const) {
    await speak(translator, language)
    assert.equal(factText(1_107_955, 'printer.impressions', translator.t), pages)
    assert.match(factText(11_631, 'service._ipp._tcp', translator.t), /11631/)
    assert.equal(factText(1_107_955, 'serial', translator.t), '1107955')
  }
})
