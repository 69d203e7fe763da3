import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import { linkSentences } from './delayed-effects.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import type { Rule, Scene } from './rule.ts'
import { printerName } from './saying.ts'
import type { SupplyState } from './state.ts'
import { type Refusal, recordRefusal, refusalsOf } from './supply-finding.ts'

export const doesItRefuseItsSupplies: Rule = {
  asks: 'supply-refused',
  on: ['sighting'],
  ask(scene) {
    const { device, event } = scene
    if (!device?.printer || event.type !== 'sighting') return
    recordRefusal(scene)
    if (!device.printer.refusal) scene.settle('supply-refused', { deviceId: device.id })
    for (const refusal of refusalsOf(scene)) sayRefused(scene, refusal)
  },
}

function sayRefused(scene: Scene, { device, refusal, causes, company, localReason }: Refusal): void {
  const levels = Object.values(device.printer!.supplies)
    .filter((supply) => refusal.supplies.includes(supply.name))
    .map((supply) => levelOf(supply, refusal.since))
  scene.say({
    kind: 'supply-refused',
    about: { deviceId: device.id },
    cause: String(refusal.since),
    severity: localReason !== null ? 'notice' : isShared(company) ? 'alarm' : 'warning',
    at: refusal.since,
    title: sentence('supply-refused.title', { name: printerName(device) }),
    explanation: [
      sentence('supply-refused.says', { text: refusal.text.replace(/\s+/g, ' ') }),
      ...(localReason === null ? [] : [localReason]),
      ...linkSentences(causes, company),
    ],
    advice: [
      sentence('supply-refused.adviceKeep'),
      sentence('supply-refused.adviceUpdates'),
      sentence('supply-refused.adviceTry'),
    ],
    evidence: [
      { said: sentence('quoted', { text: refusal.text }), from: 'sighting', at: refusal.since },
      ...levels.map((said) => ({ said, from: 'sighting', at: refusal.since })),
      ...elsewhereGrounds(company.elsewhere),
    ],
    causes,
  })
}

/** Another printer of the model refuses, too, here or at other sites: it is then seldom the cartridge. */
const isShared = ({ sameVersion, otherVersionToo, elsewhere }: Refusal['company']): boolean =>
  sameVersion.length + otherVersionToo.length > 0 ||
  (elsewhere !== null && elsewhere.sameVersion.sites + elsewhere.otherVersionToo.sites > 0)

/** What was left in a supply when it was refused. */
function levelOf({ name, level, part }: SupplyState, at: number): Sentence {
  const left =
    level === null
      ? sentence('supply-refused.levelUnknown')
      : sentence('supply-refused.percent', { percent: Math.round(level) })
  return part
    ? sentence('supply-refused.levelOfPart', { supply: name, level: left, part, at })
    : sentence('supply-refused.level', { supply: name, level: left, at })
}
