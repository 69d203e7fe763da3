import type { QuietHours } from '../../shared/model/delivery.ts'
import type { Severity } from '../../shared/model/kinds.ts'
import type { Sentence } from '../../shared/model/sentence.ts'
import type { Warning } from '../../shared/model/warning.ts'
import { newsDesk } from '../engine/delivery/news-desk.ts'

/** When the owner is told of a warning by the desktop: not while they look, not in quiet hours, not piece by piece. */

/** Notifications show a few lines; the rest is in the app. */
const MAX_BODY = 240
const MAX_TITLES = 3

/** One desktop notification, text only; `warningId` is `null` where it speaks of several. */
export interface Alert {
  title: string
  body: string
  warningId: string | null
}

/** What the desk needs of the desktop. */
export interface Desktop {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once after so many milliseconds. */
  later(ms: number, callback: () => void): void
  /** Whether the owner looks at the window. */
  watched(): boolean
  /** Whether the owner wants to be told at all. */
  wanted(): boolean
  /** When not; `null`: never. */
  quiet(): QuietHours | null
  words: AlertWords
  show(alert: Alert): void
  /** How many warnings and alarms are open. */
  count(open: number): void
}

/** What warnings say, and what is said of several at once. */
export interface AlertWords {
  /** A sentence in the owner's language; `text` is what it says in English. */
  told(said: Sentence | undefined, text: string): string
  several(count: number): string
  more(count: number): string
}

const LOUD: ReadonlySet<Severity> = new Set(['warning', 'alarm'])

/** Follows the warnings of one home and tells the desktop of those that became loud. */
export function alertDesk(desktop: Desktop) {
  const news = newsDesk({
    now: desktop.now,
    later: desktop.later,
    severities: LOUD,
    quiet: desktop.quiet,
    wanted: () => desktop.wanted() && !desktop.watched(),
    tell: (warnings) => desktop.show(alertOf(warnings, desktop.words)),
  })
  const count = () => desktop.count(news.loud())
  return {
    /** Takes what was said before: known from now on, and told of no more. */
    start(warnings: readonly Warning[]): void {
      news.start(warnings)
      count()
    },
    /** Takes warnings that are new or turned. */
    take(warnings: readonly Warning[]): void {
      news.take(warnings)
      count()
    },
  }
}

/** A lone warning speaks for itself; of several the gravest are named first. */
function alertOf(told: readonly Warning[], words: AlertWords): Alert {
  const [first] = told
  if (first && told.length === 1)
    return {
      title: words.told(first.said?.title, first.title),
      body: explanationOf(first, words).slice(0, MAX_BODY),
      warningId: first.id,
    }
  const titles = told.slice(0, MAX_TITLES).map(({ said, title }) => words.told(said?.title, title))
  const left = told.length - titles.length
  return {
    title: words.several(told.length),
    body: [...titles, ...(left > 0 ? [words.more(left)] : [])].join('\n'),
    warningId: null,
  }
}

const explanationOf = ({ said, explanation }: Warning, words: AlertWords): string =>
  said ? said.explanation.map((sentence) => words.told(sentence, '')).join(' ') : explanation
