import { sentence } from '../../../shared/i18n/sentences.ts'
import { firmwareFinding } from './firmware-finding.ts'
import type { Rule } from './rule.ts'

export const hasFirmwareChangedUnannounced: Rule = {
  asks: 'firmware-unannounced',
  on: ['sighting', 'contact', 'announcement'],
  ask(scene) {
    for (const { device, change, tell } of firmwareFinding(scene)) {
      if (change.verdict !== 'not-found' || !change.closed || change.step === 'older') continue
      tell({
        kind: 'firmware-unannounced',
        severity: 'notice',
        title: (name) => sentence('firmware-unannounced.title', { name, version: change.to }),
        explanation: [
          sentence('firmware-unannounced.uncovered', { maker: device.vendor ?? sentence('itsMaker') }),
        ],
        advice: [sentence('firmware-changed.adviceAsk'), sentence('firmware-unannounced.adviceWatch')],
      })
    }
  },
}
