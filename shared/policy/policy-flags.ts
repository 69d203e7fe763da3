import { wordsOf } from './meaning-text.ts'
import type { PolicyDiffPart } from './policy-diff.ts'

/** What in a change of terms an owner should look at first. */
export type PolicyFlag =
  | 'retroactive'
  | 'new-sharing'
  | 'advertising'
  | 'arbitration'
  | 'presumed-consent'
  | 'longer-storage'
  | 'recording'
  | 'dropped-promise'

/** A flag with the sentence it stands on. */
export interface FlaggedSentence {
  flag: PolicyFlag
  sentence: string
}

interface FlagRow {
  flag: PolicyFlag
  /** In sentences that are new, or in sentences that went. */
  in: 'added' | 'removed'
  words: RegExp
  /** A denial is no such thing: "we do not sell data" is no new sharing. */
  unless?: RegExp
  example: string
  not: string
}

const DENIAL = /\b(?:do(?:es)? not|don't|never|will not|won't|no longer|nobody|keine?|nicht|niemals)\b/i

/** Rows with an example each way; a test runs them all. */
export const FLAG_ROWS: readonly FlagRow[] = [
  {
    flag: 'retroactive',
    in: 'added',
    words:
      /\b(?:retroactiv\w*|previously collected|already (?:collected|sold|purchased|bought|own\w*)|(?:collected|purchased|bought|sold) before|existing (?:devices?|products?|customers?|accounts?|data)|rückwirkend|bereits (?:erhoben\w*|gekauft\w*))\b/i,
    example: 'These terms also apply to data collected before that day.',
    not: 'You can ask us for a copy of your data at any time.',
  },
  {
    flag: 'new-sharing',
    in: 'added',
    words:
      /\b(?:shar(?:e|es|ed|ing)|sells?|sold|disclos\w+|transfer\w*|pass(?:es|ed)? on|provid\w+|combin\w+|weitergeb\w+|übermittel\w+)\b.*\b(?:partners?|third part\w+|affiliates?|group|companies|advertisers?|brokers?|others|dritte\w*)\b/i,
    unless: DENIAL,
    example: 'We may share usage data with our partners.',
    not: 'We do not share data with third parties.',
  },
  {
    flag: 'advertising',
    in: 'added',
    words: /\b(?:advert\w*|ads|sponsored|marketing|werbung|werbe\w+|publicité|publicidad)\b/i,
    unless: DENIAL,
    example: 'The home screen may show advertisements chosen for you.',
    not: 'We do not use your data for advertising.',
  },
  {
    flag: 'arbitration',
    in: 'added',
    words: /\b(?:arbitrat\w+|class[- ]action\w*|jury trial|waive\w*|schiedsgericht\w*|schiedsverfahren)\b/i,
    example: 'Disputes are settled by binding arbitration, and you waive class actions.',
    not: 'You can turn to your supervisory authority with a complaint.',
  },
  {
    flag: 'presumed-consent',
    in: 'added',
    words:
      /\b(?:continued use|by (?:using|continuing)|use of (?:the|this|our) \w+)\b.*\b(?:agree\w*|consent\w*|accept\w*|means|implies)\b|\b(?:agree|accept|consent)\w*\b.*\bby (?:using|continuing)\b/i,
    example: 'Continued use of the device means that you accept these terms.',
    not: 'We ask for your consent before we record anything.',
  },
  {
    flag: 'longer-storage',
    in: 'added',
    words:
      /\b(?:keep|kept|retain\w*|stor(?:e|ed|age)|speicher\w*|aufbewahr\w*)\b.*\b(?:years?|indefinitely|unlimited|as long as|jahre?|unbegrenzt)\b/i,
    unless: DENIAL,
    example: 'We keep device data for up to seven years and then erase it.',
    not: 'We keep device data for 90 days and then erase it.',
  },
  {
    flag: 'recording',
    in: 'added',
    words:
      /\b(?:records? (?:sound|audio|video|speech|voices?|what)|recordings?|voice data|biometric\w*|microphone|aufzeichn\w*|mikrofon)\b/i,
    unless: DENIAL,
    example: 'The device records sound near it and keeps the recordings.',
    not: 'We do not record sound or pictures unless you ask the device to.',
  },
  {
    flag: 'dropped-promise',
    in: 'removed',
    words:
      /\b(?:(?:do|does|will) not|don't|won't|never|no (?:other|one else|third)|nobody|you (?:can|may) (?:switch|turn|opt|delete|refuse)|without (?:an? )?account|keine?|niemals)\b/i,
    example: 'We do not sell data and do not use it for advertising.',
    not: 'We collect the serial number of your device.',
  },
]

/** How much of a promise must be left in the new text for it not to be dropped. */
const KEPT = 0.8

/** The flags of a difference, each with its sentence; a promise that stands on in other words is not dropped. */
export function flagPolicyChange(parts: readonly PolicyDiffPart[]): FlaggedSentence[] {
  const added = parts.flatMap((p) =>
    p.kind === 'added' ? [p.text] : p.kind === 'rewritten' ? [p.after] : [],
  )
  const removed = parts.flatMap((p) =>
    p.kind === 'removed' ? [p.text] : p.kind === 'rewritten' ? [p.before] : [],
  )
  return FLAG_ROWS.flatMap((row) => {
    const [side, other] = row.in === 'added' ? [added, removed] : [removed, added]
    return side
      .filter(
        (sentence) => matches(row, sentence) && !other.some((s) => matches(row, s) && standsOn(sentence, s)),
      )
      .map((sentence) => ({ flag: row.flag, sentence }))
  })
}

const matches = (row: FlagRow, sentence: string) => row.words.test(sentence) && !row.unless?.test(sentence)

function standsOn(sentence: string, other: string): boolean {
  const words = wordsOf(sentence)
  const there = new Set(wordsOf(other))
  return words.filter((word) => there.has(word)).length / Math.max(1, words.length) >= KEPT
}
