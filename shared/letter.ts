import type { WarningKind } from './model/kinds.ts'
import type { Cause, Warning } from './model/warning.ts'

/** What happens in the home rather than at the maker: nothing to ask them. */
const HOME_MATTERS: ReadonlySet<WarningKind> = new Set([
  'new-device',
  'device-returned-different',
  'identity-conflict',
])

/** Whether the maker could answer for what this warning saw. */
export const isForMaker = ({ kind }: Pick<Warning, 'kind'>): boolean => !HOME_MATTERS.has(kind)

/** Earlier changes as the letter names them; a change of firmware names its versions. */
const EARLIER: Readonly<Record<string, string>> = {
  'policy-changed': 'your published terms changed',
  'ownership-changed': 'your company changed hands',
  'support-ended': 'the support you stated ended',
}

const BEHAVIOUR: readonly string[] = [
  'What is the reason for this behaviour, and does it follow from a change on your side?',
  'Was it announced, and where?',
  'How can I restore the former behaviour?',
]
const TRAFFIC: readonly string[] = [
  'What is sent there, for what purpose, and did I agree to it?',
  'Was it announced, and where?',
  'How can I turn it off?',
]
const TERMS: readonly string[] = [
  'What does this change for the device I bought, and from when on?',
  'Was it announced to owners, and where?',
  'What can I do if I do not agree to it?',
]
/** What to ask, by what was seen; any other kind asks for the reason of a behaviour. */
const QUESTIONS: Readonly<Partial<Record<WarningKind, readonly string[]>>> = {
  'new-destination': TRAFFIC,
  'new-country': TRAFFIC,
  'tracker-contact': TRAFFIC,
  'traffic-spike': TRAFFIC,
  'mail-sending': TRAFFIC,
  'house-rule-broken': TRAFFIC,
  'say-do-gap': TRAFFIC,
  'policy-changed': TERMS,
  'ownership-changed': TERMS,
  'support-ended': [
    'Will repaired flaws still be published for this model, and until when?',
    'Was the end of support announced to owners, and where?',
    'What do you offer to owners who want to keep the device safe?',
  ],
}

/** What a letter says of the device besides the warning. */
export interface LetterSubject {
  vendor: string | null
  model: string | null
  serial: string | null
  firmware: string | null
}

/**
 * A letter to the maker, drafted from a warning's evidence: what was seen and when, and questions. It accuses
 * nobody: an earlier change is named as earlier, with the wording the evidence allows. `now` is milliseconds UTC.
 */
export function draftLetter(warning: Warning, subject: LetterSubject, now: number): string {
  const model = [subject.vendor, subject.model].filter(Boolean).join(' ') || 'my device'
  const details = [
    subject.serial === null ? null : `serial number ${subject.serial}`,
    subject.firmware === null ? null : `firmware ${subject.firmware}`,
  ].filter(Boolean)
  const link = warning.causes.find((cause) => cause.wording !== 'no link shown')
  return [
    new Date(now).toISOString().slice(0, 10),
    '',
    `To ${subject.vendor ?? 'the maker'}`,
    '',
    `${model}${details.length > 0 ? ` (${details.join(', ')})` : ''}: ${warning.title}`,
    '',
    `I own the device named above. Since ${warning.at.slice(0, 10)} I observe the following:`,
    ...warning.evidence.map((e) => `- ${e.at.slice(0, 10)}: “${e.text}” (from ${e.from})`),
    '',
    ...(link
      ? [
          `Before that, on ${link.at.slice(0, 10)}, ${earlier(link)}. On what I can see, a link is ${link.wording}.`,
          '',
        ]
      : []),
    'Please tell me:',
    ...(QUESTIONS[warning.kind] ?? BEHAVIOUR).map((question, n) => `${n + 1}. ${question}`),
    '',
    'I keep the evidence and would be glad of an answer within 30 days.',
    '',
  ].join('\n')
}

const earlier = ({ kind, from, to }: Cause): string =>
  kind === 'firmware-changed'
    ? `the firmware went from ${from} to ${to}`
    : (EARLIER[kind] ?? 'something else changed')
