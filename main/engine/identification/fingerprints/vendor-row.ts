import type { DeviceKind } from '../../../../shared/model/kinds.ts'

/**
 * Makers by the name people use, with what their devices and the MAC registry call them.
 * `kind` is what nearly everything they make is. `words: false` keeps a name that is also an ordinary word
 * from being recognised inside running text; as a stated manufacturer it still counts. So does one alias with `~`
 * before it.
 * Source: names as stated by the devices and registered with the IEEE; aliases are the examples.
 */
export interface VendorRow {
  readonly vendor: string
  readonly also: readonly string[]
  readonly kind?: DeviceKind
  readonly words?: false
  readonly unspoken?: readonly string[]
}

/** One maker; `also` holds its other names, parted by `|`. */
export const maker = (vendor: string, also = '', kind?: DeviceKind, words?: false): VendorRow => ({
  vendor,
  also: also ? also.split('|').map((name) => name.replace('~', '')) : [],
  ...(also.includes('~')
    ? { unspoken: also.split('|').flatMap((name) => (name.startsWith('~') ? [name.slice(1)] : [])) }
    : {}),
  ...(kind ? { kind } : {}),
  ...(words === false ? { words } : {}),
})
