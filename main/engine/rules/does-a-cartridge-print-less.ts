import { sentence } from '../../../shared/i18n/sentences.ts'
import { effectName } from '../../../shared/model/effect.ts'
import { causesOf, companyOf, linkSentences } from './delayed-effects.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import { recordEffect } from './model-memory.ts'
import { median } from './robust.ts'
import type { Rule, Scene } from './rule.ts'
import type { DeviceState, SupplyState } from './state.ts'
import { yieldOf } from './supply-memory.ts'

/** Pages per per cent of supply: a fall of a fifth against the median of three installs of the part. */
const FALL = 0.2
const EARLIER_INSTALLS = 3
/** So much of a cartridge must be used before it tells anything; until then it is too early. */
const USED_PERCENT = 30

export const doesACartridgePrintLess: Rule = {
  asks: 'supply-yield-drop',
  on: ['sighting'],
  ask(scene) {
    if (!scene.device?.printer || scene.supplyNews === null) return
    for (const [slot, supply] of Object.entries(scene.device.printer.supplies))
      judgeYield(scene, scene.device, slot, supply)
  },
}

function judgeYield(scene: Scene, device: DeviceState, slot: string, supply: SupplyState): void {
  const now = yieldOf(supply.install)
  if (!now || now.used < USED_PERCENT || supply.part === null) return
  const earlier = supply.past.flatMap((past) => {
    const rate = past.part === supply.part ? yieldOf(past) : null
    return rate && rate.used >= USED_PERCENT ? rate.perPercent : []
  })
  const usual = median(earlier)
  if (usual === null || earlier.length < EARLIER_INSTALLS || now.perPercent > usual * (1 - FALL)) return
  const effect = {
    name: effectName('yield', supply.part),
    at: supply.install.at,
    topics: ['supplies'] as const,
    localCauses: ['supplies'] as const,
  }
  recordEffect(scene, device, effect.name, effect.at)
  const causes = causesOf(scene, device, effect)
  const company = companyOf(scene, device, effect)
  const fall = Math.round((1 - now.perPercent / usual) * 100)
  scene.say({
    kind: 'supply-yield-drop',
    about: { deviceId: device.id },
    cause: `${slot} ${supply.part}`,
    severity: 'warning',
    at: scene.at,
    title: sentence('supply-yield-drop.title', { supply: supply.name, fall }),
    explanation: [
      sentence('supply-yield-drop.rate', {
        rate: now.perPercent,
        used: Math.round(now.used),
        usual,
        count: earlier.length,
        part: supply.part,
      }),
      ...linkSentences(causes, company),
    ],
    advice: [sentence('supply-yield-drop.adviceWeigh'), sentence('supply-yield-drop.adviceBox')],
    evidence: [
      {
        said: sentence('supply-yield-drop.earlier', { rates: earlier }),
        from: 'sighting',
        at: scene.at,
      },
      ...elsewhereGrounds(company.elsewhere),
    ],
    causes,
  })
}
