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
    '1. What is the reason for this behaviour, and does it follow from a change on your side?',
    '2. Was it announced, and where?',
    '3. How can I restore the former behaviour?',
    '',
    'I keep the evidence and would be glad of an answer within 30 days.',
    '',
  ].join('\n')
}

const earlier = ({ kind, from, to }: Cause): string =>
  kind === 'firmware-changed'
    ? `the firmware went from ${from} to ${to}`
    : (EARLIER[kind] ?? 'something else changed')
