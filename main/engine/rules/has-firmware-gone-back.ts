import { sentence } from '../../../shared/i18n/sentences.ts'
import { firmwareFinding } from './firmware-finding.ts'
import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { nameOf, noted } from './saying.ts'

export const hasFirmwareGoneBack: Rule = {
  doc: {
    id: 'firmware-downgraded',
    question: 'Has its firmware gone back to an older version?',
    why: 'An older version brings back repaired flaws. Owners do it on purpose, attackers too.',
    evidence: 'Both version numbers, compared part by part in one numbering.',
    advice: 'If nobody went back on purpose, reset the device and update it.',
    settles: 'Whether somebody of the household went back on purpose.',
  },
  on: ['sighting', 'announcement'],
  ask(scene) {
    for (const { device, change, tell } of firmwareFinding(scene)) {
      if (change.step !== 'older' || change.verdict === 'announced') continue
      const note = explainedBy(device, change.at, ['firmware'])
      tell({
        kind: 'firmware-downgraded',
        severity: note === null ? 'warning' : 'info',
        title: sentence('firmware-downgraded.title', {
          name: nameOf(device),
          from: change.from,
          to: change.to,
        }),
        explanation: note === null ? [sentence('firmware-downgraded.unannounced')] : noted(note),
        advice: note === null ? [sentence('firmware-downgraded.adviceReset')] : [],
      })
    }
  },
}
