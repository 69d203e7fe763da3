import { firmwareFinding } from './firmware-finding.ts'
import type { Rule } from './rule.ts'

export const hasFirmwareChanged: Rule = {
  doc: {
    id: 'firmware-changed',
    question: 'Has its firmware changed?',
    why: 'An update can give and take away; many effects show months later, so the day is worth keeping.',
    evidence: 'The version before and after, the interval in which it changed, and the notes found for it.',
    advice: 'Read the notes; keep the old version number.',
    settles: 'The maker’s release notes for exactly this version.',
  },
  on: ['sighting', 'announcement'],
  ask(scene) {
    for (const { device, change, tell } of firmwareFinding(scene)) {
      if (change.verdict === 'not-found' && change.closed) continue
      if (change.step === 'older' && change.verdict !== 'announced') continue
      const vague = change.verdict === 'vague'
      tell({
        kind: 'firmware-changed',
        severity: change.verdict === 'announced' && change.topics.length === 0 ? 'info' : 'notice',
        title: `${device.name ?? device.model ?? 'A device'} runs ${change.to} now`,
        explanation: {
          announced: `The maker announced it${change.topics.length > 0 ? `; the notes speak of ${change.topics.join(', ')}` : ' in clear words'}.`,
          vague: 'The notes say that there is an update, but not what it changes.',
          'not-found': 'No notes for this version have been found so far.',
          'not-searched':
            'Nobody has looked for notes of this maker yet, so nothing can be said about an announcement.',
        }[change.verdict],
        advice:
          vague || change.verdict === 'not-found'
            ? [
                'Ask the maker what this version changes.',
                'Turn automatic updates off if you want to decide yourself.',
              ]
            : [],
      })
    }
  },
}
