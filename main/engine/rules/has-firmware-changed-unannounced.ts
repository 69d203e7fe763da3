import { sentence } from '../../../shared/i18n/sentences.ts'
import { firmwareFinding } from './firmware-finding.ts'
import type { Rule } from './rule.ts'
import { nameOf } from './saying.ts'

export const hasFirmwareChangedUnannounced: Rule = {
  doc: {
    id: 'firmware-unannounced',
    question: 'Has its firmware changed without a word?',
    why: 'Who changes another’s property owes a word about it. Silence also hides what was removed.',
    evidence:
      'The change, the maker’s announcements that are on record, and that none covers this version after five days.',
    advice: 'Ask the maker what this version changes; note what stops working.',
    settles: 'An announcement of this version dated before the change.',
  },
  on: ['sighting', 'contact', 'announcement'],
  ask(scene) {
    for (const { device, change, tell } of firmwareFinding(scene)) {
      if (change.verdict !== 'not-found' || !change.closed || change.step === 'older') continue
      tell({
        kind: 'firmware-unannounced',
        severity: 'notice',
        title: sentence('firmware-unannounced.title', { name: nameOf(device), version: change.to }),
        explanation: [
          sentence('firmware-unannounced.uncovered', { maker: device.vendor ?? sentence('itsMaker') }),
        ],
        advice: [sentence('firmware-changed.adviceAsk'), sentence('firmware-unannounced.adviceWatch')],
      })
    }
  },
}
