import { linkSentence } from './delayed-effects.ts'
import type { Rule, Scene } from './rule.ts'
import { type Refusal, recordRefusal, refusalsOf } from './supply-finding.ts'
import { iso } from './time.ts'

export const doesItRefuseItsSupplies: Rule = {
  doc: {
    id: 'supply-refused',
    question: 'Does it refuse a cartridge that is not empty?',
    why: 'A printer that stops before its cartridge is used up costs you what you paid for it.',
    evidence: 'The printer’s state, its reasons and words, and the level and serial number of what is in it.',
    advice: 'Keep the cartridge and the receipt; photograph the message; do not update until you know more.',
    settles: 'Whether the same cartridge works in a printer of the model on another version.',
  },
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
    .map(
      (supply) =>
        `${supply.name}: ${supply.level === null ? 'level unknown' : `${Math.round(supply.level)} %`}${supply.part ? `, part ${supply.part}` : ''}`,
    )
  scene.say({
    kind: 'supply-refused',
    about: { deviceId: device.id },
    cause: String(refusal.since),
    severity: localReason !== null ? 'notice' : isShared(company) ? 'alarm' : 'warning',
    at: refusal.since,
    title: `${device.name ?? device.model ?? 'A printer'} refuses a supply that is not empty`,
    explanation: `It says: “${refusal.text}” ${localReason ?? ''} ${linkSentence(causes, company)}`.replace(
      /\s+/g,
      ' ',
    ),
    advice: [
      'Keep the cartridge and the receipt, and photograph the message.',
      'Turn automatic updates of this printer off until you know more.',
      'Try the cartridge in another printer of the model, if there is one.',
    ],
    evidence: [
      { text: refusal.text, from: 'sighting', at: refusal.since },
      ...levels.map((text) => ({
        text: `${text}, ${iso(refusal.since).slice(0, 10)}`,
        from: 'sighting',
        at: refusal.since,
      })),
    ],
    causes,
  })
}

/** Another printer of the model refuses, too: it is then seldom the cartridge. */
const isShared = ({ sameVersion, otherVersionToo }: Refusal['company']): boolean =>
  sameVersion.length + otherVersionToo.length > 0
