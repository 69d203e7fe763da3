import { CORRECTABLE, type CorrectableField, type Correction } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'

/** The owner's word on one field as it stands, and what the device says of itself. */
export interface StandingWord {
  field: CorrectableField
  /** The owner's latest word that was not taken back. */
  yours: string
  /** What the device states; `null` when it agrees or is silent. */
  its: FactValue
  /** Whether the device's own statement is shown instead of the owner's word. */
  overruled: boolean
}

/** The fields on which the owner's word stands. `corrections`: newest first. */
export function standingWords(device: Device, corrections: readonly Correction[]): StandingWord[] {
  return CORRECTABLE.flatMap((field) => {
    const yours = corrections.find((one) => one.field === field && one.undoneAt === null)?.value
    if (yours === undefined) return []
    const stated = device.evidence[field]?.value ?? null
    const its = stated !== null && String(stated) !== yours ? stated : null
    return [{ field, yours, its, overruled: device[field] !== yours }]
  })
}
