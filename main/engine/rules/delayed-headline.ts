import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { Cause } from '../../../shared/model/warning.ts'
import { type Company, linkSentences } from './delayed-effects.ts'
import { firstToShow } from './model-memory.ts'
import type { Scene, Seen } from './rule.ts'
import { productName } from './saying.ts'
import type { DeviceState } from './state.ts'
import { DAY } from './time.ts'

/** "With no update in between": the version in place is at least this old. */
export const SETTLED_DAYS = 30
/** Effects of one model within this time are one story. */
const ONE_STORY = 45 * DAY

/** A surprise that may come of an old update. */
export interface DelayedEffect {
  device: DeviceState
  since: number
  /** The effect by a name that stays: "refuses its supplies". */
  what: string
  /** What it does now and since when; `quiet` are the days before without an update. */
  says(times: { since: number; quiet: number }): Sentence
  causes: readonly Cause[]
  company: Company
  evidence: readonly Seen[]
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
  { device, since, what, says, causes, company, evidence }: DelayedEffect,
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
    title:
      device.model === null
        ? sentence('delayed-change.titleUnnamed', { vendor: device.vendor ?? '' })
        : sentence('delayed-change.title', { product: productName(device.vendor, device.model) }),
    explanation: [
      says({ since, quiet: Math.floor(best.lagDays) }),
      ...linkSentences(causes, company),
      sentence('delayed-change.settles'),
    ],
    advice: [
      sentence('delayed-change.adviceKeep'),
      sentence('delayed-change.adviceUpdates'),
      sentence('delayed-change.adviceAsk'),
    ],
    evidence,
    causes,
  })
}
