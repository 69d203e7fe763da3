import * as v from 'valibot'
import { Fault } from '../fault.ts'
import { inPlainWords } from '../i18n/plain-words.ts'
import { type SentenceId, sentence } from '../i18n/sentences.ts'
import type { Sentence } from '../model/sentence.ts'
import { clean } from '../text.ts'

/** One sentence why a call's argument was not taken, from the catalogue, so that it is told in every language. */

/** A reason repeats what was received; of a text of megabytes its beginning is enough. */
const MAX_REASON = 300

/**
 * What the keys of arguments are called for those who fill them in, where it matters with the key they stand in. What is
 * not here is named by its key.
 */
const NAMES = {
  name: 'fieldName',
  value: 'fieldValue',
  model: 'fieldModel',
  vendor: 'fieldMaker',
  firmware: 'fieldFirmware',
  text: 'fieldText',
  note: 'fieldNote',
  notes: 'fieldNote',
  title: 'fieldTitle',
  url: 'fieldAddress',
  address: 'fieldAddress',
  exporters: 'fieldAddress',
  origin: 'fieldAddress',
  host: 'fieldServer',
  port: 'fieldPort',
  user: 'fieldUser',
  password: 'fieldPassword',
  path: 'fieldPath',
  ca: 'fieldCertificate',
  certificate: 'fieldCertificate',
  discoveryPrefix: 'fieldPrefix',
  'place.from': 'fieldSender',
  'place.to': 'fieldRecipients',
  quiet: 'fieldQuiet',
  severities: 'fieldSeverities',
  site: 'fieldSite',
  siteId: 'fieldSiteId',
  price: 'fieldPrice',
  licence: 'fieldLicence',
  snmpCommunity: 'fieldCommunity',
  everyHours: 'fieldHours',
  asOf: 'fieldDay',
  day: 'fieldDay',
  date: 'fieldDay',
  at: 'fieldDay',
  checked: 'fieldDay',
  why: 'fieldReason',
  severityReason: 'fieldReason',
  files: 'fieldFiles',
} as const satisfies Record<string, ProblemKey>
type ProblemKey = SentenceId extends infer Id ? (Id extends `problems.${infer Key}` ? Key : never) : never

/** What does not hold, by the kind of check and of what it looked at; `limit` is the check's own. */
const REASONS: Readonly<Record<string, (limit: string) => Sentence>> = {
  'max_length string': (limit) => sentence('problems.tooLong', { limit }),
  'min_length string': () => sentence('problems.nothingThere'),
  'max_length array': (limit) => sentence('problems.tooManyEntries', { limit }),
  'min_length array': () => sentence('problems.hasNoEntry'),
  'max_value number': (limit) => sentence('problems.mostIs', { limit }),
  'min_value number': (limit) => sentence('problems.leastIs', { limit }),
  'gt_value number': (limit) => sentence('problems.moreThan', { limit }),
  'integer number': () => sentence('problems.notWhole'),
  'safe_integer number': () => sentence('problems.notWhole'),
  'finite number': () => sentence('problems.notNumber'),
  'url string': () => sentence('problems.notUrl'),
  'ip string': () => sentence('problems.notIp'),
  'iso_date string': () => sentence('problems.notDay'),
  'uuid string': () => sentence('problems.notSiteId'),
}

/**
 * The refusal of `call` for the first issue its schema found. What its owner can enter is said by the field's name;
 * anything else is a slip of who asks, and said with its place.
 */
export function refusedArgument(call: string, issue: v.BaseIssue<unknown>): Fault {
  const why = issue.kind === 'validation' ? whatDoesNotHold(issue) : null
  const said = why
    ? sentence('problems.fieldNotTaken', { field: fieldName(issue), why })
    : sentence('problems.notUnderstood', {
        detail: clean(`${call}: ${place(issue)}${issue.message}`, MAX_REASON),
      })
  return new Fault('bad-argument', inPlainWords(said))
}

/** A check of ours carries words of its own. */
const whatDoesNotHold = (issue: v.BaseIssue<unknown>): Sentence | string | null =>
  issue.type === 'check' || issue.type === 'regex'
    ? issue.message
    : (REASONS[`${issue.type} ${kindOf(issue.input)}`]?.(String(issue.requirement)) ?? null)

const kindOf = (input: unknown): string => (Array.isArray(input) ? 'array' : typeof input)

function place(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return path ? `${path}: ` : ''
}

/** The innermost key of the issue's path: an entry of a list is called as its list is. */
function fieldName(issue: v.BaseIssue<unknown>): Sentence | string {
  const keys = issue.path?.map((item) => item.key).filter((key) => typeof key === 'string') ?? []
  const key = keys.at(-1)
  if (key === undefined) return sentence('problems.entered')
  const named = [`${keys.at(-2)}.${key}`, key].find(isNamed)
  return named ? sentence(`problems.${NAMES[named]}`) : clean(key, MAX_REASON)
}

const isNamed = (key: string): key is keyof typeof NAMES => Object.hasOwn(NAMES, key)
