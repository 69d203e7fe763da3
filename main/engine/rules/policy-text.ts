import type { said } from '../../../shared/i18n/en/said.ts'
import { meaningOf, wordsOf } from '../../../shared/policy/meaning-text.ts'

/** What published texts say, as sets of sentences: order and layout mean nothing. */

const MAX_SENTENCES = 600
const MAX_SENTENCE = 600

/** The sentences of a text that carry meaning, without doubles, in order. */
export const sentencesOf = (text: string): string[] => [
  ...new Set(
    meaningOf(text)
      .slice(0, MAX_SENTENCES)
      .map((sentence) => sentence.slice(0, MAX_SENTENCE)),
  ),
]

/** A sentence as compared: letters and digits only. */
const essence = (sentence: string): string => wordsOf(sentence).join(' ')

/** The sentences that one text has and the other lacks. */
export function sentenceDiff(
  before: readonly string[],
  after: readonly string[],
): { added: string[]; removed: string[] } {
  const old = new Set(before.map(essence))
  const now = new Set(after.map(essence))
  return {
    added: after.filter((sentence) => !old.has(essence(sentence))),
    removed: before.filter((sentence) => !now.has(essence(sentence))),
  }
}

/** By the names under which they are told. */
export type PolicyTopic = keyof (typeof said)['policy-changed']['topics']

/** What a change is about, where it touches what owners care for. */
export const MATERIAL: readonly { topic: PolicyTopic; words: RegExp; example: string }[] = [
  {
    topic: 'advertising',
    words: /\b(?:advert\w*|ads|marketing|werb\w+|publicit\w+|publicidad|pubblicit\w+)\b/i,
    example: 'We show you advertisements.',
  },
  {
    topic: 'sharing with others',
    words:
      /\b(?:shar(?:e|es|ed|ing)|sell\w*|sold|third part\w+|partners?|disclos\w+|weitergeb\w+|dritte\w*|partager|tiers|compartir|terceros)\b/i,
    example: 'We share data with partners.',
  },
  {
    topic: 'how long data are kept',
    words:
      /\b(?:keep|kept|retain\w*|retention|stor(?:e|ed|age)|erase\w*|delete\w*|speicher\w+|aufbewahr\w+|conserv\w+)\b.*\b(?:days?|weeks?|months?|years?|indefinitely|tage|monate|jahre|mois|ans|años|meses)\b/i,
    example: 'We keep data for seven years.',
  },
  {
    topic: 'your choice',
    words:
      /\b(?:opt(?:ing)?[- ](?:out|in)|consent\w*|switch(?:ed)? off|turn(?:ed)? off|choice|withdraw|object|implies|einwillig\w+|widerspr\w+|consentement|consentimiento)\b/i,
    example: 'Use implies consent.',
  },
  {
    topic: 'recording',
    words:
      /\b(?:record(?:s|ed|ing|ings)?|microphone|camera|voice|sound|audio|video|speech|biometric\w*|aufzeichn\w+|enregistr\w+|grabaci\w+)\b/i,
    example: 'It records sound.',
  },
  {
    topic: 'combining data',
    words:
      /\b(?:combin\w+|merg(?:e|ed|ing)|group companies|all companies|affiliates?|profil\w+|zusammenf\w+|combin\w+)\b/i,
    example: 'We may combine your data.',
  },
  {
    topic: 'training of machines',
    words: /\b(?:train\w*|machine learning|artificial intelligence|AI models?|trainier\w+)\b/i,
    example: 'We train models with it.',
  },
  {
    topic: 'law and disputes',
    words: /\b(?:arbitrat\w+|class action|waive\w*|liabilit\w+|jurisdiction)\b/i,
    example: 'You waive class action.',
  },
]

/** The topics a set of sentences touches. */
export const materialTopics = (sentences: readonly string[]): string[] =>
  MATERIAL.filter(({ words }) => sentences.some((sentence) => words.test(sentence))).map(({ topic }) => topic)

/** Says that nobody but those named receives data or is contacted. */
const EXCLUSIVE =
  /\b(?:(?:contacts?|sends?|shares?|talks? to|communicates? with|connects? to|given? to|passe[sd]? on)\b[^.]*\b(?:no (?:other|one else|third)|nobody else|nothing else|only|exclusively|exactly)|(?:only|exactly|exclusively)\b[^.]*\b(?:contacts?|receiv\w+|sent|servers|providers?|recipients?|shared)|(?:no other|nobody else|no one else|no third part\w+|not (?:with|to) (?:any(?:one| other)|third))|keine(?:n|r)? (?:andere\w*|weitere\w*|dritte\w*)|niemand(?:em)? (?:sonst|anderem)|ausschließlich|aucun (?:autre|tiers)|uniquement|exclusivement|ningún otro|nadie más|únicamente|nessun altr\w+|esclusivamente)/i

/** The sentence in which a text limits the recipients to those it names; `null` when it does not. */
export const exclusiveClaim = (sentences: readonly string[]): string | null =>
  sentences.find(
    (sentence) =>
      EXCLUSIVE.test(sentence) &&
      /\b(?:data|contact\w*|server\w*|company|companies|provider\w*|recipient\w*|compan\w+|daten|unternehmen|firma|données|entreprise|datos|empresa|dati|aziend\w+)\b/i.test(
        sentence,
      ),
  ) ?? null

const MAX_HOSTS = 200
/** RFC 1035, 2.3.4. */
const MAX_HOST = 253
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/

/** Registrable-looking names in a text: whom it names, and the maker's own mail and pages. */
export function hostsIn(text: string): string[] {
  const words = text.toLowerCase().split(/[^\w.-]+|\.{2,}/)
  const hosts = words
    .filter((word) => word.length <= MAX_HOST && word.includes('.'))
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter((word) => HOST.test(word))
  return [...new Set(hosts.slice(0, MAX_HOSTS))]
}
