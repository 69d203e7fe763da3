import { documentTargets } from '../fuzz/document-targets.ts'
import { evidenceTargets } from '../fuzz/evidence-targets.ts'
import { type FuzzTarget, fuzzRow } from '../fuzz/fuzz-row.ts'
import { lanTargets } from '../fuzz/lan-targets.ts'
import type { Row } from '../row.ts'

/** Every decoder we wrote. */
export const fuzzTargets: readonly FuzzTarget[] = [...lanTargets, ...evidenceTargets, ...documentTargets]

export const fuzzRows: readonly Row[] = fuzzTargets.map(fuzzRow)
