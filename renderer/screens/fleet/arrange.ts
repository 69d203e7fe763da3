import type { Device } from '../../../shared/model/device.ts'
import type { Fleet, FleetPrinter } from '../../../shared/model/fleet.ts'

/** A printer with who it is. */
export interface Printer extends FleetPrinter {
  device: Device
  name: string
  model: string | null
}

export const FILTERS = ['all', 'attention', 'refusing'] as const
export type Filter = (typeof FILTERS)[number]
export const GROUPINGS = ['site', 'model', 'nothing'] as const
export type Grouping = (typeof GROUPINGS)[number]
export const COLUMNS = ['name', 'firmware', 'pages', 'days', 'cost'] as const
export type Column = (typeof COLUMNS)[number]

/** How the owner wants to see the printers. */
export interface View {
  search: string
  filter: Filter
  group: Grouping
  sort: { column: Column; descending: boolean }
}
export const FIRST_VIEW: View = {
  search: '',
  filter: 'all',
  group: 'site',
  sort: { column: 'name', descending: false },
}

/** Fewer days than this is soon: an order takes its time. */
const SOON_DAYS = 14

export const standsStill = ({ state }: FleetPrinter): boolean => state === 'stopped'
export const refuses = ({ refusals }: FleetPrinter): boolean => refusals.open > 0
export const runsOut = ({ daysLeft }: FleetPrinter): boolean => daysLeft !== null && daysLeft <= SOON_DAYS

/** The printers with their devices; one whose device has not arrived yet is left out. */
export function printersOf(
  fleet: Fleet,
  devices: readonly Device[],
  nameOf: (device: Device) => string,
): Printer[] {
  const known = new Map(devices.map((device) => [device.id, device]))
  return fleet.printers.flatMap((printer) => {
    const device = known.get(printer.deviceId)
    if (!device) return []
    const model = [device.vendor, device.model].filter((part) => part !== null).join(' ') || null
    return { ...printer, device, name: nameOf(device), model }
  })
}

export interface Group {
  /** `null`: no site, or no model. With grouping `nothing` there is one group. */
  label: string | null
  printers: Printer[]
}

/** Filtered, sorted and grouped; what is unknown comes last, whichever way it is sorted. */
export function arrange(printers: readonly Printer[], view: View, collator: Intl.Collator): Group[] {
  const sorted = printers.filter((one) => fits(one, view)).sort(order(view, collator))
  const groups = Map.groupBy(sorted, (one) =>
    view.group === 'nothing' ? null : view.group === 'site' ? one.site : one.model,
  )
  return [...groups]
    .map(([label, of]) => ({ label, printers: of }))
    .sort((a, b) =>
      a.label === null || b.label === null
        ? Number(a.label === null) - Number(b.label === null)
        : collator.compare(a.label, b.label),
    )
}

function fits(printer: Printer, { search, filter }: View): boolean {
  if (filter === 'refusing' && !refuses(printer)) return false
  if (filter === 'attention' && !refuses(printer) && !standsStill(printer) && !runsOut(printer)) return false
  const wanted = search.trim().toLocaleLowerCase()
  return [
    printer.name,
    printer.model,
    printer.device.firmware,
    printer.site,
    ...printer.device.addresses,
  ].some((text) => text?.toLocaleLowerCase().includes(wanted))
}

function order({ sort }: View, collator: Intl.Collator) {
  const way = sort.descending ? -1 : 1
  const byName = (a: Printer, b: Printer) => collator.compare(a.name, b.name)
  return (a: Printer, b: Printer): number => {
    const [x, y] = [value(a, sort.column), value(b, sort.column)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b)
    const first = typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y)
    return way * first || byName(a, b)
  }
}

function value(printer: Printer, column: Column): string | number | null {
  switch (column) {
    case 'name':
      return printer.name
    case 'firmware':
      return printer.device.firmware
    case 'pages':
      return printer.pages
    case 'days':
      return printer.daysLeft
    case 'cost':
      return printer.pageCost?.amount ?? null
  }
}

/** Every supply a price can be given for, by name, with the printers it is in. */
export interface PricedSupply {
  key: string
  name: string
  part: string | null
  pagesEach: number | null
  price: number | null
  printers: string[]
}

export function suppliesOf(printers: readonly Printer[], collator: Intl.Collator): PricedSupply[] {
  const all = printers.flatMap(({ name, supplies }) =>
    supplies.map((supply) => ({ printer: name, ...supply })),
  )
  return [...Map.groupBy(all, ({ priceKey }) => priceKey)]
    .map(([key, group]) => ({
      key,
      name: group[0]!.name,
      part: group[0]!.part,
      pagesEach: group.find(({ pagesEach }) => pagesEach !== null)?.pagesEach ?? null,
      price: group[0]!.price,
      printers: [...new Set(group.map(({ printer }) => printer))],
    }))
    .sort((a, b) => collator.compare(a.name, b.name) || collator.compare(a.key, b.key))
}

/** How the addresses of a home's or an office's network mostly begin: with three numbers in common (a /24). */
const networkStart = ({ device }: Printer): string | null =>
  device.addresses.find((address) => /^\d+(?:\.\d+){3}$/.test(address))?.replace(/\d+$/, '') ?? null

/** The others without a site beside this printer, by how their addresses begin; `null` where there are none. */
export function besideIt(
  printer: Printer,
  all: readonly Printer[],
): { start: string; printers: Printer[] } | null {
  const start = networkStart(printer)
  if (start === null) return null
  const printers = all.filter((one) => one !== printer && one.site === null && networkStart(one) === start)
  return printers.length > 0 ? { start, printers } : null
}
