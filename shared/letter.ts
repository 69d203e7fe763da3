import { inPlainWords, PLAIN_ENGLISH } from './i18n/plain-words.ts'
import { sentence } from './i18n/sentences.ts'
import { type Tongue, tell } from './i18n/tell.ts'
import type { WarningKind } from './model/kinds.ts'
import type { Sentence } from './model/sentence.ts'
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
const EARLIER: Readonly<Record<string, Sentence>> = {
  'policy-changed': sentence('letter.termsChanged'),
  'ownership-changed': sentence('letter.ownerChanged'),
  'support-ended': sentence('letter.supportEnded'),
}

const ANNOUNCED = sentence('letter.announcedWhere')
const BEHAVIOUR = [sentence('letter.behaviourReason'), ANNOUNCED, sentence('letter.restoreHow')]
const TRAFFIC = [sentence('letter.trafficWhat'), ANNOUNCED, sentence('letter.turnOffHow')]
const TERMS = [sentence('letter.termsWhat'), sentence('letter.ownersTold'), sentence('letter.notAgree')]
/** What to ask, by what was seen; any other kind asks for the reason of a behaviour. */
const QUESTIONS: Readonly<Partial<Record<WarningKind, readonly Sentence[]>>> = {
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
    sentence('letter.flawsRepaired'),
    sentence('letter.supportEndTold'),
    sentence('letter.safeHow'),
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
 * nobody: an earlier change is named as earlier, with the wording the evidence allows. `now` is milliseconds UTC;
 * `tongue` is the language it is written in, plain English where none is named.
 */
export function draftLetter(
  warning: Warning,
  subject: LetterSubject,
  now: number,
  tongue: Tongue = PLAIN_ENGLISH,
): string {
  const say = (said: Sentence) => tell(said, tongue) ?? inPlainWords(said)
  /** What a rule said, in the language if it can be told again, else as it was kept. */
  const told = (said: Sentence | undefined, text: string) => (said && tell(said, tongue)) ?? text
  const device = [subject.vendor, subject.model].filter(Boolean).join(' ') || say(sentence('letter.myDevice'))
  const title = told(warning.said?.title, warning.title)
  const details = [
    ...(subject.serial === null ? [] : [sentence('letter.serial', { serial: subject.serial })]),
    ...(subject.firmware === null ? [] : [sentence('letter.firmware', { firmware: subject.firmware })]),
  ]
  const link = warning.causes.find((cause) => cause.wording !== 'no link shown')
  return [
    tongue.format.day(now as never),
    '',
    say(sentence('letter.to', { vendor: subject.vendor ?? sentence('letter.theMaker') })),
    '',
    say(
      details.length > 0
        ? sentence('letter.subjectWith', { device, details, title })
        : sentence('letter.subject', { device, title }),
    ),
    '',
    say(sentence('letter.observed', { since: Date.parse(warning.at) })),
    ...warning.evidence.map(({ at, from, text, said }) => {
      const seen = { at: Date.parse(at), text: told(said, text), from }
      return `- ${say(sentence('letter.evidence', seen))}`
    }),
    '',
    ...(link ? [say(earlier(link)), ''] : []),
    say(sentence('letter.please')),
    ...(QUESTIONS[warning.kind] ?? BEHAVIOUR).map((question, n) => `${n + 1}. ${say(question)}`),
    '',
    say(sentence('letter.closing')),
    '',
  ].join('\n')
}

const earlier = (link: Cause): Sentence =>
  sentence('letter.earlier', {
    at: Date.parse(link.at),
    what: changeIn(link),
    wording: sentence(`link.wordings.${link.wording}`),
  })

const changeIn = ({ kind, from, to }: Cause): Sentence =>
  kind === 'firmware-changed' && from !== null && to !== null
    ? sentence('letter.firmwareWent', { from, to })
    : (EARLIER[kind] ?? sentence('letter.otherChanged'))
