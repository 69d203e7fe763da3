import type { Cause } from '../../../shared/model/warning.ts'
import { type Company, linkSentence } from './delayed-effects.ts'
import { firstToShow } from './model-memory.ts'
import type { Scene } from './rule.ts'
import type { DeviceState } from './state.ts'
import { DAY, date } from './time.ts'

/** "With no update in between": the version in place is at least this old. */
export const SETTLED_DAYS = 30
/** Effects of one model within this time are one story. */
const ONE_STORY = 45 * DAY

/** A surprise that may come of an old update. */
export interface DelayedEffect {
  device: DeviceState
  since: number
  /** What it does now, as the second half of a sentence: "refuses its supplies". */
  what: string
  causes: readonly Cause[]
  company: Company
  evidence: readonly { text: string; from: string; at: number }[]
}

/** Whether the link to an old update is strong enough for the headline, where no rule of its own demands it. */
export const isLikelyDelayed = (causes: readonly Cause[]): boolean =>
  causes.some(
    (cause) =>
      cause.kind === 'firmware-changed' &&
      cause.lagDays >= SETTLED_DAYS &&
      (cause.wording === 'likely' || cause.wording === 'corroborated'),
  )

/** Says "delayed change suspected": once a story, however many devices of the model show it. */
export function sayDelayed(
  scene: Scene,
  { device, since, what, causes, company, evidence }: DelayedEffect,
): void {
  const best = causes.find((cause) => cause.kind === 'firmware-changed')
  if (!best) return
  const story = firstToShow(scene, device, { key: `delayed ${what}`, at: since, window: ONE_STORY })
  const likely = best.wording === 'likely' || best.wording === 'corroborated'
  scene.say({
    kind: 'delayed-change',
    about: { deviceId: story.deviceId },
    cause: `${what} ${story.at}`,
    severity: likely ? 'alarm' : 'warning',
    at: story.at,
    title: `Delayed change suspected: ${device.vendor ?? ''} ${device.model ?? 'device'}`.replace(
      /\s+/g,
      ' ',
    ),
    explanation: `It ${what} since ${date(since)}, with no update in the ${Math.floor(best.lagDays)} days before. ${linkSentence(causes, company)} What would settle it: a device of the model on another version that does not.`,
    advice: [
      'Keep what proves it: the cartridges and receipts, the messages, the version numbers.',
      'Do not update the devices of the model that still work as before.',
      'Ask the maker in writing; a letter can be drafted from this evidence.',
    ],
    evidence,
    causes,
  })
}
