import { firmwareFinding } from './firmware-finding.ts'
import type { Rule } from './rule.ts'

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
        title: `${device.name ?? device.model ?? 'A device'} was updated to ${change.to} without a word`,
        explanation: `${device.vendor ?? 'Its maker'} publishes release notes, but none that are on record cover this version.`,
        advice: ['Ask the maker what this version changes.', 'Watch what works differently from now on.'],
      })
    }
  },
}
