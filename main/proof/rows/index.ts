import type { Row } from '../row.ts'
import { attacksRow } from './attacks.ts'
import { burstRow } from './burst.ts'
import { dataRows } from './data.ts'
import { engineEndsRow } from './engine-ends.ts'
import { fuzzRows } from './fuzz.ts'
import { hostileHttpRow } from './hostile-http.ts'
import { hostileNamesRow } from './hostile-names.ts'
import { largeImportRow } from './large-import.ts'
import { loadRows } from './load.ts'
import { namedPacketsRow } from './named-packets.ts'
import { networkFaultsRow } from './network-faults.ts'
import { payloadsRow } from './payloads.ts'
import { ssrfRow } from './ssrf.ts'

/** Every row of the proof, in the order they are told. The longest come first, so that two cores end together. */
export const rows: readonly Row[] = [
  attacksRow,
  networkFaultsRow,
  burstRow,
  ssrfRow,
  hostileHttpRow,
  ...dataRows,
  engineEndsRow,
  namedPacketsRow,
  ...fuzzRows,
  payloadsRow,
  hostileNamesRow,
  ...loadRows,
  largeImportRow,
]
