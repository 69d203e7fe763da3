import { createRequire } from 'node:module'
import { type PrefixLookup, type PrefixTable, prefixLookup } from '../identification/prefix.ts'

let table: PrefixTable | undefined

/** Who registered a MAC address's prefix. Reads the 5 MB registry at the first question, not at start. */
export const macPrefixes: PrefixLookup = prefixLookup(
  () => (table ??= createRequire(import.meta.url)('oui-data') as PrefixTable),
)
