import { coversFirmware } from './firmware-version.ts'

/** Was a firmware change announced, and what do the notes talk of? Judged on the maker's own words. */

export type AnnouncementVerdict = 'announced' | 'vague' | 'not-found' | 'not-searched'

/** What notes may talk of that an owner wants to know beforehand. */
const NOTE_TOPICS = ['supplies', 'removal', 'accounts', 'ads', 'data'] as const
export type NoteTopic = (typeof NOTE_TOPICS)[number]

/** An announcement as kept: the text itself is judged once and not needed again. */
export interface Announcement {
  /** Milliseconds UTC, when it came to be known. */
  at: number
  /** Lower-case letters and digits of the model's name; `null` when it speaks of all models. */
  model: string | null
  /** Normalised parts (`firmwareParts`); empty when it names no version. */
  firmware: string[]
  url: string | null
  clear: boolean
  topics: NoteTopic[]
}

const TOPIC_WORDS: Record<NoteTopic, RegExp> = {
  supplies:
    /\b(?:cartridges?|toners?|inks?|supply|supplies|consumables?|non-?original|third[- ]party (?:ink|toner)|chips?|patronen?|tinten?|verbrauchsmaterial\w*|cartouches?|encre|cartuchos?|tinta|cartucce?|inchiostro|inktpatronen)\b/i,
  removal:
    /\b(?:removes?|removed|removal|no longer (?:\w+ )?(?:supports?|supported|works?|accepts?|accepted|available|possible|includes?|offers?|allows?)|discontinu\w+|withdraw\w*|withdrawn|deprecat\w+|disables|disabled|ends? support|entfernt|entfällt|nicht mehr (?:unterstützt|möglich|verfügbar)|supprim\w+|elimin\w+|rimoss\w+|verwijder\w+)\b/i,
  accounts:
    /\b(?:(?:user |online |cloud )?accounts?|subscri\w+|(?:requires?|required|needs?|must|mandatory)\b[^.]{0,40}\b(?:log[- ]?in|sign[- ]?in|regist\w+)|konto|benutzerkonto|anmeldepflicht\w*|compte|cuenta|abonn?ement)\b/i,
  ads: /\b(?:ads|advert\w*|sponsored|promot\w+|werbung|publicit\w+|publicidad|pubblicit\w+)\b/i,
  data: /\b(?:telemetry|analytics|usage data|data (?:collection|sharing|use)|personal data|tracking|daten\w*|données|datos|dati)\b/i,
}

/** "Nothing is removed" promises that a topic is not touched: such sentences name no topic. */
const DENIAL =
  /\b(?:no|not|nothing|none|never|without|keine?|nicht|nichts|aucune?|rien|ninguna?|nessuna?|geen)\b/i
const POSITIVE_NEGATION =
  /\b(?:no longer|not? (?:be )?(?:possible|supported|work\w*|accept\w*)|nicht mehr|n'est plus|ya no)\b/i

/** Words that every empty note is made of; a note of nothing else says nothing. */
const EMPTY_WORDS = new Set(
  `a an and any all are as at be been by can each every for from get gets has have in into is it its make makes more new of on or our
  that the their them these this those to various we will with you your
  bug bugs fix fixes fixed fixing improve improved improves improvement improvements improving enhance enhanced enhancement enhancements
  performance stability stable general minor major several some overall better best quality reliability maintenance release releases
  update updates updated updating upgrade version versions firmware software system security secure protection protect protects patch
  patches experience user users customer customers recommend recommended recommends install installs installed installation automatically
  automatic important optimisation optimization optimised optimized optimisations optimizations feature features change changes issue issues
  known problem problems product products device devices printer printers communication services service compatibility please thank
  fehlerbehebungen fehler verbesserungen verbesserung allgemeine leistung stabilität sicherheit sicherheitsupdate aktualisierung kleinere
  und der die das für von wir empfehlen allen kunden diese dieses wird werden behoben verbessert verschiedene
  corrections correction bogues améliorations amélioration diverses générales stabilité sécurité mise à jour de des du le la les et pour
  correcciones errores mejoras mejora rendimiento estabilidad seguridad actualización varias generales y el los las del
  correzioni miglioramenti prestazioni stabilità sicurezza aggiornamento vari e il i gli di`.split(/\s+/),
)
/** Fewer different telling words than this is a note that says nothing (a one-line fix names about five). */
const TELLING_WORDS = 5

/** Judges the text of notes: do they say anything, and of what. `names` (model, version) do not count. */
export function judgeNotes(
  text: string,
  names: readonly string[] = [],
): { clear: boolean; topics: NoteTopic[] } {
  const own = new Set(names.flatMap((name) => words(name)))
  const telling = new Set(words(text).filter((word) => !EMPTY_WORDS.has(word) && !own.has(word)))
  const sentences = text
    .slice(0, 100_000)
    .split(/[.!?\n;]+/)
    .filter((sentence) => !DENIAL.test(sentence) || POSITIVE_NEGATION.test(sentence))
  const topics = NOTE_TOPICS.filter((topic) =>
    sentences.some((sentence) => TOPIC_WORDS[topic].test(sentence)),
  )
  return { clear: telling.size >= TELLING_WORDS || /\bCVE-\d{4}-\d+/i.test(text), topics }
}

const words = (text: string): string[] =>
  text
    .slice(0, 100_000)
    .toLowerCase()
    .match(/\p{L}{2,}/gu) ?? []

const PLAIN_KEY = /^[a-z0-9]*$/

/** Letters and digits of a name, lower-case: how models and vendors are compared. */
export const nameKey = (name: string): string =>
  PLAIN_KEY.test(name)
    ? name
    : name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The announcement that covers a change to `firmware` on `model`, and the verdict.
 * @param known the vendor's announcements known at the time; none at all means nobody has searched
 */
export function matchAnnouncement(
  change: { model: string | null; firmware: readonly string[] },
  known: readonly Announcement[],
): { verdict: AnnouncementVerdict; announcement: Announcement | null } {
  if (known.length === 0) return { verdict: 'not-searched', announcement: null }
  const model = change.model === null ? null : nameKey(change.model)
  const covering = known.filter(
    (a) =>
      coversFirmware(a.firmware, change.firmware) &&
      (a.model === null ||
        model === null ||
        a.model === model ||
        a.model.includes(model) ||
        model.includes(a.model)),
  )
  const best = covering.find((a) => a.clear) ?? covering.at(-1)
  if (!best) return { verdict: 'not-found', announcement: null }
  return { verdict: best.clear ? 'announced' : 'vague', announcement: best }
}
