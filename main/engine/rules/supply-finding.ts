import { sentence } from '../../../shared/i18n/sentences.ts'
import { effectName } from '../../../shared/model/effect.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { Cause } from '../../../shared/model/warning.ts'
import { type Company, causesOf, companyOf, type Effect } from './delayed-effects.ts'
import { recordEffect } from './model-memory.ts'
import { explainedBy } from './notes.ts'
import type { Scene } from './rule.ts'
import type { DeviceState, PrinterState } from './state.ts'
import { DAY } from './time.ts'

/** A refusal as the rules speak of it. */
export interface Refusal {
  device: DeviceState
  refusal: NonNullable<PrinterState['refusal']>
  causes: Cause[]
  company: Company
  /** A reason of this home: a note of the owner, or a part that was just put in and never worked here. */
  localReason: Sentence | null
}

export const REFUSED = effectName('refusal')
/** Refusals of other printers of the model are looked at again for so long. */
const FRESH = 30 * DAY

/** Every refusal this event may throw light on: the printer's own and those of its model. */
export function refusalsOf(scene: Scene): Refusal[] {
  const { device, at } = scene
  if (!device?.printer) return []
  const model = scene.modelOf(device)
  const others = Object.entries(model?.members ?? {})
    .filter(([id, { effects }]) => id !== device.id && at - (effects[REFUSED] ?? 0) < FRESH)
    .flatMap(([id]) => scene.deviceOf(id) ?? [])
  return [device, ...others].flatMap((one) =>
    one.printer?.refusal ? describeRefusal(scene, one, one.printer.refusal) : [],
  )
}

function describeRefusal(
  scene: Scene,
  device: DeviceState,
  refusal: NonNullable<PrinterState['refusal']>,
): Refusal {
  const note = explainedBy(device, refusal.since, ['supplies'])
  const unfamiliar =
    refusal.unfamiliar === null ? null : sentence('supply-refused.unfamiliar', { part: refusal.unfamiliar })
  const effect: Effect = {
    name: REFUSED,
    at: refusal.since,
    topics: ['supplies'],
    localCauses: ['supplies', 'place'],
    localCause: refusal.unfamiliar !== null,
  }
  return {
    device,
    refusal,
    causes: causesOf(scene, device, effect),
    company: companyOf(scene, device, effect),
    localReason: note === null ? unfamiliar : sentence('noted', { note }),
  }
}

/** Keeps the model's record of who refuses, and since when. */
export function recordRefusal(scene: Scene): void {
  const refusal = scene.device?.printer?.refusal
  if (scene.device && refusal) recordEffect(scene, scene.device, REFUSED, refusal.since)
}
