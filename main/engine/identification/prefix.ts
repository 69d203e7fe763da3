import { isLocallyAdministered } from './claim-list.ts'
import { isModuleMaker, normaliseVendor } from './vendor-name.ts'

/** Answers who registered a MAC address's prefix with the IEEE; `null` when nobody did or the address is local. */
export type PrefixLookup = (mac: string) => { vendor: string; moduleMaker: boolean } | null

/** IEEE registrations by upper-case hex prefix: 6, 7 or 9 digits to the owner's name and address lines. */
export type Registrant = (prefix: string) => string | undefined

/**
 * A look-up over the IEEE registry. Looks at 36, 28 and 24 bits in that order, so a small maker's block wins over
 * the registry's own. RFC 9542, 2.1.
 */
export function prefixLookup(registrant: Registrant): PrefixLookup {
  return (mac) => {
    if (isLocallyAdministered(mac)) return null
    const digits = mac.replaceAll(':', '').toUpperCase()
    for (const length of [9, 7, 6]) {
      const owner = registrant(digits.slice(0, length))?.split('\n')[0]?.trim()
      if (!owner || /^(?:private|ieee registration authority)$/i.test(owner)) continue
      return { vendor: normaliseVendor(owner), moduleMaker: isModuleMaker(owner) }
    }
    return null
  }
}
