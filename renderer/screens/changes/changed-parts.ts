import { shownFirmware } from '../../../shared/firmware-version.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'

const isList = (value: FactValue): value is readonly FactValue[] => Array.isArray(value)

/**
 * Two firmware statements as they are told: of two lists only the parts that differ, as the rest did not change.
 * `["Main 3.31", "Net 2"]` and `["Net 2", "Main 3.34"]` are "Main 3.31" and "Main 3.34".
 */
export function changedParts(from: FactValue, to: FactValue): { from: string; to: string } {
  if (isList(from) && isList(to)) {
    const left = shownFirmware(from.filter((part) => !to.includes(part)))
    const came = shownFirmware(to.filter((part) => !from.includes(part)))
    if (left !== null && came !== null) return { from: left, to: came }
  }
  return { from: told(from), to: told(to) }
}

const told = (value: FactValue): string => shownFirmware(value) ?? JSON.stringify(value)
