import type { DeviceKind } from '../../../shared/model/kinds.ts'
import { decodeEntities } from '../protocol/xml.ts'
import { textAt } from './answer-value.ts'
import { type ClaimList, MAX_READ } from './claim-list.ts'
import type { HttpEndpointRow } from './fingerprints/http-endpoint-row.ts'
import { leadingVendor } from './vendor-name.ts'

export type Fields = 'vendor' | 'model' | 'firmware' | 'serial' | 'name' | 'mac' | 'uuid' | 'hardware'
const FIELDS: readonly Fields[] = ['vendor', 'model', 'firmware', 'serial', 'name', 'mac', 'uuid', 'hardware']

const ELSEWHERE_TOO: ReadonlySet<DeviceKind | undefined> = new Set(['server', 'media-player'])

/** The row's fields: stated where they were read, knowledge where the row itself names them. */
export function readEndpoint(list: ClaimList, row: HttpEndpointRow, parsed: unknown): void {
  for (const field of FIELDS) {
    for (const path of row[field] ?? []) {
      const known = path.startsWith('=')
      const raw = known ? path.slice(1) : textAt(parsed, path)
      const pattern = row.pick?.[field as 'model']
      const match = pattern ? pattern.exec(raw.slice(0, MAX_READ)) : null
      const value = pattern ? (match?.[1] ?? match?.[2] ?? '') : raw
      if (!value || (row.id === 'avm-boxinfo' && field === 'firmware')) continue
      list.add(
        field,
        value,
        `http ${row.id} ${known ? 'answer' : path.slice(path.lastIndexOf('.') + 1)}`,
        known ? 0.85 : 0.95,
        known ? 'inferred' : 'stated',
      )
      if (list.has(field)) break
    }
  }
  const [vendor = ''] = row.vendor ?? []
  // Who answers its model in its maker's own form has said who made it. Programs and players are in many makers' devices.
  if (vendor.startsWith('=') && !ELSEWHERE_TOO.has(row.kind) && list.states('model'))
    list.add('vendor', vendor.slice(1), `http ${row.id} answer`, 0.8)
  if (row.kind)
    list.add('kind', row.kind, `http ${row.id} answer`, row.kind === 'media-player' ? 0.6 : 0.8, 'inferred')
  if (row.model?.length && !list.has('vendor'))
    list.add('vendor', leadingVendor(list.best('model') ?? ''), `http ${row.id} model`, 0.7)
}

const MAX_FIELDS_READ = 300

/** Field names that mean the same everywhere. A bare `version` is often a protocol's and is not among them. */
const COMMON_FIELDS: readonly (readonly [Fields, RegExp])[] = [
  ['vendor', /^(?:manufacturer|brand|vendor|vendor_?name|make|mf)$/i],
  [
    'model',
    /^(?:model|model_?name|device_?model|product_?name|product_?model|modelid|device_?type_?name|dev_?model|model_?number)$/i,
  ],
  [
    'firmware',
    /^(?:(?:fw|firmware|sw|software)_?(?:version|ver|rev)|soft_?version|firm_?ver|fw|fwv|firmware)$/i,
  ],
  ['serial', /^(?:serial|serial_?(?:number|num|no)|device_?serial)$/i],
  ['mac', /^(?:mac|mac_?addr(?:ess)?|wifi_?mac|ethernet_?mac)$/i],
  ['hardware', /^(?:hw|hard|hardware)_?(?:version|ver|rev)$/i],
]

/** An answer no row knows: fields by their common names, in the first four levels. */
export function readCommonFields(list: ClaimList, parsed: unknown): void {
  let level: unknown[] = [parsed]
  let read = 0
  for (let depth = 0; depth < 4; depth++) {
    const next: unknown[] = []
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue
      for (const [name, value] of Object.entries(node)) {
        if (++read > MAX_FIELDS_READ) return
        if (typeof value === 'object') next.push(value)
        const field = COMMON_FIELDS.find(([, match]) => match.test(name))?.[0]
        if (field && typeof value !== 'object')
          list.add(field, decodeEntities(String(value)), `http ${name}`, 0.7 - depth / 20)
        if (
          /^(?:dev_?name|description|prod(?:uct)?_?type|device_?type|category)$/i.test(name) &&
          typeof value === 'string'
        )
          list.describe(value, `http ${name}`)
      }
    }
    level = next
  }
}
