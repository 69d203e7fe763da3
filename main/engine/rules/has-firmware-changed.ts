import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import { firmwareFinding } from './firmware-finding.ts'
import type { Rule } from './rule.ts'
import type { FirmwareChange } from './state.ts'

export const hasFirmwareChanged: Rule = {
  asks: 'firmware-changed',
  on: ['sighting', 'announcement'],
  ask(scene) {
    for (const { change, tell } of firmwareFinding(scene)) {
      if (change.verdict === 'not-found' && change.closed) continue
      if (change.step === 'older' && change.verdict !== 'announced') continue
      const vague = change.verdict === 'vague'
      tell({
        kind: 'firmware-changed',
        severity: change.verdict === 'announced' && change.topics.length === 0 ? 'info' : 'notice',
        title: (name) => sentence('firmware-changed.title', { name, version: change.to }),
        explanation: [verdictOn(change)],
        advice:
          vague || change.verdict === 'not-found'
            ? [sentence('firmware-changed.adviceAsk'), sentence('firmware-changed.adviceAutomatic')]
            : [],
      })
    }
  },
}

const VERDICTS = {
  announced: 'firmware-changed.announced',
  vague: 'firmware-changed.vague',
  'not-found': 'firmware-changed.notFound',
  'not-searched': 'firmware-changed.notSearched',
} as const

const verdictOn = ({ verdict, topics }: FirmwareChange): Sentence =>
  verdict === 'announced' && topics.length > 0
    ? sentence('firmware-changed.announcedTopics', {
        topics: topics.map((topic) => sentence(`firmware-changed.topics.${topic}`)),
      })
    : sentence(VERDICTS[verdict])
