import type { Device } from '../../../shared/model/device.ts'
import type { DeviceKind } from '../../../shared/model/kinds.ts'

export const GROUPINGS = ['nothing', 'kind', 'vendor', 'place'] as const
export type Grouping = (typeof GROUPINGS)[number]
export type SortColumn = 'name' | 'vendor' | 'firmware' | 'lastSeen'

/** How the owner wants to see the list. */
export interface View {
  search: string
  kind: DeviceKind | 'all'
  group: Grouping
  sort: { column: SortColumn; descending: boolean }
}
export const FIRST_VIEW: View = {
  search: '',
  kind: 'all',
  group: 'nothing',
  sort: { column: 'name', descending: false },
}

/** The words the arrangement needs, in the reader's language. */
export interface Words {
  kind(kind: DeviceKind): string
  unnamed: string
  noVendor: string
  noPlace: string
  collator: Intl.Collator
}

export type Row =
  | { type: 'group'; key: string; label: string; count: number }
  | { type: 'device'; key: string; device: Device }

/** The name to show: its own, else what it is. */
export const displayName = (device: Device, words: Pick<Words, 'kind' | 'unnamed'>): string =>
  device.name ?? device.model ?? (device.kind === 'unknown' ? words.unnamed : words.kind(device.kind))

/** The names of `devices` by id; where several have the same, with the maker and an address that tell them apart. */
export function namesApart(
  devices: readonly Device[],
  words: Pick<Words, 'kind' | 'unnamed'>,
): Map<string, string> {
  const bearers = Map.groupBy(devices, (device) => displayName(device, words))
  return new Map(
    devices.map((device) => {
      const name = displayName(device, words)
      const marks = [device.vendor, device.addresses[0] ?? device.macs[0]].filter((mark) => mark)
      const isOne = bearers.get(name)?.length === 1 || marks.length === 0
      return [device.id, isOne ? name : `${name} (${marks.join(', ')})`]
    }),
  )
}

const haystacks = new WeakMap<Device, string>()

/** All a device can be found by, in lower case; made once a record. */
function haystack(device: Device, words: Words): string {
  const known = haystacks.get(device)
  if (known !== undefined) return known
  const text = [
    displayName(device, words),
    device.vendor,
    device.model,
    device.firmware,
    device.serial,
    device.place,
    words.kind(device.kind),
    ...device.addresses,
    ...device.macs,
    ...device.hostnames,
  ]
    .join('\n')
    .toLowerCase()
  haystacks.set(device, text)
  return text
}

/** The devices that contain every word searched for and are of the chosen kind. */
export function matching(devices: readonly Device[], view: View, words: Words): Device[] {
  const parts = view.search.toLowerCase().split(/\s+/).filter(Boolean)
  return devices.filter(
    (device) =>
      (view.kind === 'all' || device.kind === view.kind) &&
      parts.every((part) => haystack(device, words).includes(part)),
  )
}

type Compare = (a: Device, b: Device) => number

/** Unknown comes last whichever way the column is sorted: it is no value to compare. */
function comparing(column: SortColumn, descending: boolean, words: Words): Compare {
  const turn = descending ? -1 : 1
  const texts =
    (read: (device: Device) => string | null, turned = turn): Compare =>
    (a, b) => {
      const [one, other] = [read(a), read(b)]
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      return turned * words.collator.compare(one, other)
    }
  const nameOf = (device: Device) => displayName(device, words)
  const byName = texts(nameOf, 1)
  const vendor = texts((device) => device.vendor)
  const model = texts((device) => device.model)
  const columns: Record<SortColumn, Compare> = {
    name: texts(nameOf),
    vendor: (a, b) => vendor(a, b) || model(a, b),
    firmware: texts((device) => device.firmware),
    lastSeen: (a, b) =>
      turn *
      (Number(b.online) - Number(a.online) ||
        (a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : 0)),
  }
  return (a, b) => columns[column](a, b) || byName(a, b) || (a.id < b.id ? -1 : 1)
}

interface Ordered {
  sort: View['sort']
  words: Words
  devices: Device[]
}
const lastOrders = new WeakMap<readonly Device[], Ordered>()

/**
 * The devices in the order of a column. A thousand take a while to compare: search in what is ordered already. The last
 * order of a list is kept, for whoever comes back to it.
 */
export function inOrder(devices: readonly Device[], sort: View['sort'], words: Words): readonly Device[] {
  const last = lastOrders.get(devices)
  const isSame = last?.words === words && last.sort.column === sort.column
  if (isSame && last.sort.descending === sort.descending) return last.devices
  const ordered = devices.toSorted(comparing(sort.column, sort.descending, words))
  lastOrders.set(devices, { sort, words, devices: ordered })
  return ordered
}

/** The rows of the list: devices in the order they come in, under headings when grouped. */
export function rowsOf(devices: readonly Device[], group: Grouping, words: Words): Row[] {
  const toRow = (device: Device): Row => ({ type: 'device', key: device.id, device })
  if (group === 'nothing') return devices.map(toRow)
  const groups = Map.groupBy(devices, grouping(group, words))
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || words.collator.compare(a ?? '', b ?? ''))
    .flatMap(([name, members]) => [
      {
        type: 'group' as const,
        key: `group ${name ?? ''}`,
        label: name ?? (group === 'place' ? words.noPlace : words.noVendor),
        count: members.length,
      },
      ...members.map(toRow),
    ])
}

function grouping(group: Exclude<Grouping, 'nothing'>, words: Words): (device: Device) => string | null {
  if (group === 'kind') return (device) => words.kind(device.kind)
  if (group === 'vendor') return (device) => device.vendor
  return (device) => device.place
}
