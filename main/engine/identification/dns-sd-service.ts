import type { ClaimList } from './claim-list.ts'
import { lookUpModel } from './model-lookup.ts'
import { leadingVendor, withoutNoun } from './vendor-name.ts'

/** A service's TXT record: the value of a key (RFC 6763, 6.4), cleaned; `''` where there is none. */
export type Txt = (key: string) => string
/** Names a source within the service, such as `TXT md` or `instance`. */
export type From = (key: string) => string
/** Reads what one service type states beyond its row in the table. */
export type ReadService = (list: ClaimList, txt: Txt, name: string, from: From) => void

/** An instance name that is a known model, without the id behind it: `Lightify-017b5f6b`. */
export function readNameAsModel(list: ClaimList, name: string, from: string): void {
  const model = name
    .replace(/[ _-]*[[(]?(?:[0-9a-f]{4,12}|(?:[0-9a-f]{2}:){5}[0-9a-f]{2})[\])]?$/i, '')
    .trim()
  const row = model.length > 2 ? lookUpModel(model, null) : null
  if (!row) {
    list.add('vendor', leadingVendor(name), from, 0.4, 'inferred')
    return
  }
  list.add('vendor', row.vendor, from, 0.6, 'inferred')
  list.add('model', withoutNoun(model), from, 0.55)
  list.describe(model, from)
}

/** Takes back what a key stated although it only names an icon or a group. */
export function discard(list: ClaimList, field: 'model'): void {
  for (let at = list.claims.length - 1; at >= 0; at--)
    if (list.claims[at]!.field === field) list.claims.splice(at, 1)
}
