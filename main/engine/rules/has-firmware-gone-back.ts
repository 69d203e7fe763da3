import { sentence } from '../../../shared/i18n/sentences.ts'
import { firmwareFinding } from './firmware-finding.ts'
import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { noted } from './saying.ts'

export const hasFirmwareGoneBack: Rule = {
  asks: 'firmware-downgraded',
  on: ['sighting', 'announcement'],
  ask(scene) {
    for (const { device, change, tell } of firmwareFinding(scene)) {
      if (change.step !== 'older' || change.verdict === 'announced') continue
      const note = explainedBy(device, change.at, ['firmware'])
      tell({
        kind: 'firmware-downgraded',
        severity: note === null ? 'warning' : 'info',
        title: (name) => sentence('firmware-downgraded.title', { name, from: change.from, to: change.to }),
        explanation: note === null ? [sentence('firmware-downgraded.unannounced')] : noted(note),
        advice: note === null ? [sentence('firmware-downgraded.adviceReset')] : [],
      })
    }
  },
}
