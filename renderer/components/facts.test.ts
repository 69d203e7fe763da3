import assert from 'node:assert/strict'
import { test } from 'node:test'
import i18next from 'i18next'
import { BEGINNING, speak } from '../../shared/i18n/speak.ts'
import { factText, serviceName } from './facts.ts'

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

test('what a printer says of its state is told in the reader’s language, a maker’s own keyword as it is', async () => {
  const translator = i18next.createInstance()
  await translator.init(BEGINNING)
  for (const [language, state, reasons] of [
    ['en', 'stopped', 'out of paper, another reason, vendor-fuse-blown-error'],
    ['de', 'angehalten', 'kein Papier mehr, ein anderer Grund, vendor-fuse-blown-error'],
  ] as const) {
    await speak(translator, language)
    const { t } = translator
    assert.equal(factText('stopped', 'printer.state', t), state)
    const keywords = ['media-empty-error', 'other-warning', 'vendor-fuse-blown-error']
    assert.equal(factText(keywords, 'printer.stateReasons', t), reasons)
    for (const word of ['constructor', 'a.b', '']) assert.equal(factText(word, 'printer.state', t), word)
    assert.equal(factText(['none', 'idle'], 'name', t), 'none, idle')
  }
})

test('how full a supply is, is told as the language writes shares', async () => {
  const translator = i18next.createInstance()
  await translator.init(BEGINNING)
  const supply = { name: 'Black Cartridge', level: 19, maxCapacity: 50 }
  for (const [language, told] of [
    ['en', 'Black Cartridge: 38%'],
    ['de', 'Black Cartridge: 38\u00a0%'],
  ] as const) {
    await speak(translator, language)
    assert.equal(factText(supply, 'supply.1', translator.t), told)
  }
})

test('a service has its name however its device writes it', () => {
  for (const [type, name] of [
    ['_ipp._tcp', 'IPP'],
    ['ipp', 'IPP'],
    ['_coap._udp', 'CoAP'],
    ['urn:schemas-upnp-org:service:AVTransport:1', 'AVTransport'],
    ['_made-up._udp', '_made-up._udp'],
    ['constructor', 'constructor'],
  ] as const)
    assert.equal(serviceName(type), name)
})
