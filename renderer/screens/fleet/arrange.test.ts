import assert from 'node:assert/strict'
import { test } from 'node:test'
import { device } from '../../../e2e/fake/home.ts'
import type { FleetPrinter, FleetSupply } from '../../../shared/model/fleet.ts'
import { arrange, besideIt, FIRST_VIEW, type Printer, printersOf, suppliesOf, type View } from './arrange.ts'

const collator = new Intl.Collator('en', { numeric: true })

const supply = (rest: Partial<FleetSupply> = {}): FleetSupply => ({
  slot: 'supply.1',
  name: 'Black',
  color: 'black',
  part: 'K1',
  priceKey: 'K1',
  percent: 50,
  daysLeft: null,
  pagesEach: null,
  notOriginal: null,
  price: null,
  ...rest,
})

const printer = (n: number, rest: Partial<FleetPrinter> = {}): FleetPrinter => ({
  deviceId: device(n).id,
  site: null,
  state: 'idle',
  message: null,
  pages: null,
  supplies: [],
  daysLeft: null,
  refusals: { open: 0, ever: 0 },
  pageCost: null,
  ...rest,
})

/** Printers A, B, C … of the fake home. */
const told = (...printers: FleetPrinter[]): Printer[] => {
  const fleet = { printers, refusing: [], addresses: [], currency: null }
  const devices = printers.map(({ deviceId }) => device(Number(deviceId.slice('device-'.length))))
  return printersOf(fleet, devices, ({ id }) => String.fromCharCode(65 + Number(id.slice('device-'.length))))
}

const names = (printers: Printer[], view: Partial<View>) =>
  arrange(printers, { ...FIRST_VIEW, ...view }, collator).map(({ label, printers: of }) => [
    label,
    of.map(({ name }) => name).join(''),
  ])

test('sites come by name, printers without one last', () => {
  const printers = told(printer(0), printer(1, { site: 'Mill' }), printer(2, { site: 'Dock' }), printer(3))
  assert.deepEqual(names(printers, {}), [
    ['Dock', 'C'],
    ['Mill', 'B'],
    [null, 'AD'],
  ])
})

test('what is not known comes last, whichever way it is sorted', () => {
  const printers = told(printer(0), printer(1, { pages: 10 }), printer(2, { pages: 20 }))
  const by = (descending: boolean) =>
    names(printers, { group: 'nothing', sort: { column: 'pages', descending } })[0]![1]
  assert.equal(by(false), 'BCA')
  assert.equal(by(true), 'CBA')
})

test('what needs something is what stands still, refuses or runs out within two weeks', () => {
  const printers = told(
    printer(0),
    printer(1, { state: 'stopped' }),
    printer(2, { refusals: { open: 1, ever: 1 } }),
    printer(3, { daysLeft: 14 }),
    printer(4, { daysLeft: 15 }),
  )
  assert.deepEqual(names(printers, { filter: 'attention' }), [[null, 'BCD']])
  assert.deepEqual(names(printers, { filter: 'refusing' }), [[null, 'C']])
  assert.deepEqual(names(printers, { search: 'no such thing' }), [])
})

test('a supply that several printers take is priced once', () => {
  const printers = told(
    printer(0, {
      supplies: [supply(), supply({ slot: 'supply.2', name: 'Cyan', part: 'C1', priceKey: 'C1' })],
    }),
    printer(1, { supplies: [supply({ pagesEach: 400 })] }),
  )
  assert.deepEqual(
    suppliesOf(printers, collator).map(({ key, pagesEach, printers: of }) => [key, pagesEach, of.join('')]),
    [
      ['K1', 400, 'AB'],
      ['C1', null, 'A'],
    ],
  )
})

test('beside a printer are those without a site whose addresses begin alike', () => {
  const at = (one: Printer, ...addresses: string[]): Printer => ({
    ...one,
    device: { ...one.device, addresses },
  })
  const [a, b, c, d] = told(printer(0), printer(1), printer(2, { site: 'Mill' }), printer(3)) as [
    Printer,
    Printer,
    Printer,
    Printer,
  ]
  const all = [at(a, 'fe80::1', '10.1.0.4'), at(b, '10.1.0.200'), at(c, '10.1.0.7'), at(d, '10.1.1.4')]
  const beside = besideIt(all[0]!, all)
  assert.equal(beside?.start, '10.1.0.')
  assert.deepEqual(
    beside?.printers.map(({ name }) => name),
    ['B'],
  )
  assert.equal(besideIt(all[3]!, all), null)
  assert.equal(besideIt(at(a, 'fe80::1'), all), null)
})
