import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import { iso } from '../clock.ts'
import { contractEngine } from '../testing/contract-host.ts'
import { RECORDED_NIC } from '../testing/recorded-network.ts'

const DAY = 86_400_000
const start = Date.now() - 40 * DAY

/** A printer looked at `day` days after the start, with one toner at `level` per cent. */
const look = (
  day: number,
  mac: number,
  level: number,
  facts: SightingEvent['facts'] = {},
): SightingEvent => ({
  at: iso(start + day * DAY),
  type: 'sighting',
  device: { mac: `02:00:00:00:00:0${mac}`, ip: `192.0.2.${mac}` },
  via: 'ipp',
  facts: {
    vendor: 'Inkwell',
    model: 'Jet 900',
    kind: 'printer',
    'printer.state': 'idle',
    'printer.stateReasons': ['none'],
    'printer.impressions': 1000 + day * 10,
    'supply.1': { name: 'Black Toner', type: 'toner-cartridge', level, maxCapacity: 100, partNumber: 'T-1' },
    ...facts,
  },
})

const refuses = {
  'printer.state': 'stopped',
  'printer.stateReasons': ['marker-supply-incompatible-error'],
  'printer.stateMessage': 'Non-genuine Black Toner installed.',
}

test('a printer’s days left and cost per page come of its own pace and the owner’s prices', async () => {
  const engine = contractEngine()
  engine.record([look(0, 1, 100), look(20, 1, 60), look(40, 1, 20)])
  const [printer] = engine.fleet.list().printers
  assert.equal(printer!.pages, 1400)
  assert.equal(printer!.daysLeft, 10)
  assert.equal(printer!.pageCost, null)
  const [toner] = printer!.supplies
  assert.equal(toner!.pagesEach, 500)

  engine.fleet.setCurrency('EUR')
  const priced = engine.fleet.setPrice(toner!.priceKey, 50)
  assert.equal(priced.currency, 'EUR')
  assert.deepEqual(priced.printers[0]!.pageCost, { amount: 0.1, priced: 1, supplies: 1 })
  assert.equal(engine.fleet.setPrice(toner!.priceKey, null).printers[0]!.pageCost, null)
  await engine.close()
})

test('two of a model that refuse are told together, in the printer’s own words', async () => {
  const engine = contractEngine()
  engine.record([look(0, 1, 80), look(0.1, 2, 80), look(39, 1, 60, refuses)])
  assert.deepEqual(engine.fleet.list().refusing, [])
  engine.record([look(39.5, 2, 60, refuses)])
  const { printers, refusing } = engine.fleet.list()
  assert.equal(refusing.length, 1)
  assert.deepEqual(new Set(refusing[0]!.deviceIds), new Set(printers.map(({ deviceId }) => deviceId)))
  for (const { refusals, supplies } of printers) {
    assert.equal(refusals.open, 1)
    assert.equal(supplies[0]!.notOriginal, refuses['printer.stateMessage'])
  }
  await engine.close()
})

test('sites are the owner’s word, kept and taken back', async () => {
  const engine = contractEngine()
  engine.record([look(0, 1, 80)])
  const { deviceId } = engine.fleet.list().printers[0]!
  assert.equal(engine.fleet.setSite([deviceId], 'Branch office').printers[0]!.site, 'Branch office')
  assert.equal(engine.fleet.setSite([deviceId], null).printers[0]!.site, null)
  assert.throws(() => engine.fleet.setSite([deviceId, 'nobody'], 'Branch office'), /no device "nobody"/)
  assert.equal(engine.fleet.list().printers[0]!.site, null)
  await engine.close()
})

test('what the owner said of the fleet counts as their word, which a restore would lose', async () => {
  const engine = contractEngine()
  engine.record([look(0, 1, 80)])
  const { deviceId } = engine.fleet.list().printers[0]!
  const words = () => engine.keeping.retention().find(({ part }) => part === 'ownersWord')?.rows
  assert.equal(words(), 0)
  engine.fleet.setSite([deviceId], 'Branch office')
  engine.fleet.setPrice('K1', 20)
  assert.equal(words(), 2)
  await engine.close()
})

test('an address is looked at only inside a network the owner said yes to', async () => {
  const engine = contractEngine()
  assert.throws(() => engine.fleet.addAddress('192.0.2.10'), /no network you said yes to/)
  engine.giveConsent(RECORDED_NIC.name, RECORDED_NIC.cidr)
  for (const bad of ['printer.example', '192.0.2.300', '::1', '192.0.2.1/24'])
    assert.throws(() => engine.fleet.addAddress(bad), /no IPv4 address/)
  assert.throws(() => engine.fleet.addAddress('203.0.113.9'), /no network you said yes to/)
  const [added] = engine.fleet.addAddress('192.0.2.10').addresses
  assert.deepEqual(
    { ...added, addedAt: '' },
    { address: '192.0.2.10', addedAt: '', interface: 'test0', deviceId: null },
  )
  engine.record([{ ...look(0, 1, 80), device: { mac: '02:00:00:00:00:09', ip: '192.0.2.10' } }])
  assert.notEqual(engine.fleet.list().addresses[0]!.deviceId, null)
  engine.withdrawConsent(RECORDED_NIC.name)
  assert.equal(engine.fleet.list().addresses[0]!.interface, null)
  assert.deepEqual(engine.fleet.removeAddress('192.0.2.10').addresses, [])
  await engine.close()
})
