/**
 * What a published text says, without its clothes: navigation, cookie bars, dates, line breaks and page marks
 * are no part of it. Texts are compared as sets of sentences, so that order and layout do not matter.
 */

const MAX_SENTENCES = 600
const MAX_SENTENCE = 600
/** Fewer words than this are a heading or a button. */
const SENTENCE_WORDS = 5
/** Without a sentence's end it takes more: menus are lists of words. */
const UNENDED_WORDS = 10
/** A menu's entry has at most so many. */
const MENU_WORDS = 3

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'
const DATES = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?(?:${MONTH})(?: de)?,? \\d{4}\\b|\\b(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b`,
  'giu',
)
const FURNITURE =
  /\b(?:last (?:updated|modified|revised|changed)|effective (?:date|as of)|all rights reserved|accept (?:all )?cookies|cookie settings|this (?:site|page|website) uses cookies|skip to (?:main )?content|sign in|log in to your account|your browser|enable javascript|zuletzt (?:aktualisiert|geändert)|stand:|alle rechte vorbehalten|dernière mise à jour|última actualización)\b|©|\(c\) ?\d{4}/i

/** The sentences of a text, each in one line, dates replaced; without doubles, in order. */
export function sentencesOf(text: string): string[] {
  const plain = text
    .replace(/<(script|style)[\s\S]{0,100000}?<\/\1>/gi, ' ')
    .replace(/<\/?(?:p|div|li|h[1-6]|br|tr|td|section|header|footer|nav|ul|ol)\b[^>]{0,500}>/gi, '\n\n')
    .replace(/<[^>]{0,500}>/g, ' ')
  const found = new Set<string>()
  for (const paragraph of plain.split(/\r?\n[^\S\n]*\r?\n/)) {
    const lines = paragraph.split(/\r?\n/).filter((line) => !isNavigation(line))
    for (const sentence of lines
      .join(' ')
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?。!?])\s+/)) {
      const clean = sentence.replace(DATES, '(date)').trim().slice(0, MAX_SENTENCE)
      if (isStatement(clean) && !FURNITURE.test(clean)) found.add(clean)
      if (found.size >= MAX_SENTENCES) return [...found]
    }
  }
  return [...found]
}

/** A sentence with its end, or what is long enough to say something without; entries of a list say much in few words. */
function isStatement(text: string): boolean {
  const length = wordsOf(text).length
  if (/^[-*•–]\s/.test(text)) return length >= 2
  return length >= (/[.!?。！？;]["')\]]*$/.test(text) ? SENTENCE_WORDS : UNENDED_WORDS)
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Menus and buttons are a few words between bars, bullets, wide gaps or brackets, none of them a sentence's end. */
function isNavigation(line: string): boolean {
  if (/^\s*(?:[^.[\]]{0,40}:\s*)?(?:\[[^\]]*\]\s*)+$/.test(line)) return true
  const items = line.trim().split(/\s+[|•·›»]\s+|\s{2,}/)
  return (
    items.length >= 3 && items.every((item) => wordsOf(item).length <= MENU_WORDS && !/[.!?:;,]$/.test(item))
  )
}

/** A sentence as compared: letters and digits only. */
const essence = (sentence: string): string => wordsOf(sentence.toLowerCase()).join(' ')

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

/** What a change is about, where it touches what owners care for. */
export const MATERIAL: readonly { topic: string; words: RegExp; example: string }[] = [
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

/** Registrable-looking names in a text: whom it names, and the maker's own mail and pages. */
export const hostsIn = (text: string): string[] => [
  ...new Set(
    (text.toLowerCase().match(/\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}\b/g) ?? []).slice(
      0,
      200,
    ),
  ),
]
