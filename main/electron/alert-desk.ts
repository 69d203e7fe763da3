import type { Warning } from '../../shared/model/warning.ts'

/** When the owner is told of a warning by the desktop: not while they look, not in quiet hours, not piece by piece. */

/** Warnings that come together are told together. */
export const GROUP_MS = 30_000
/** Notifications show a few lines; the rest is in the app. */
const MAX_BODY = 240
const MAX_TITLES = 3

/** One desktop notification, text only; `warningId` is `null` where it speaks of several. */
export interface Alert {
  title: string
  body: string
  warningId: string | null
}

/** Local time in which nobody is told, in minutes after midnight; over midnight where `from` is the later. */
export interface QuietHours {
  from: number
  until: number
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

/** What is said of several warnings at once. */
export interface AlertWords {
  several(count: number): string
  more(count: number): string
}

/** Follows the warnings of one home and tells the desktop of those that became loud. */
export function alertDesk(desktop: Desktop) {
  const known = new Map<string, Warning>()
  const waiting = new Map<string, Warning>()
  let timed = false

  function wait(ms: number): void {
    if (timed) return
    timed = true
    desktop.later(ms, () => {
      timed = false
      tell()
    })
  }

  function tell(): void {
    if (waiting.size === 0) return
    const watched = desktop.watched()
    const silence = untilLoud(desktop.now(), desktop.quiet())
    if (silence > 0 && !watched && desktop.wanted()) {
      wait(silence)
      return
    }
    const told = [...waiting.values()]
    waiting.clear()
    if (!watched && desktop.wanted()) desktop.show(alertOf(told, desktop.words))
  }

  const count = () => desktop.count([...known.values()].filter(isLoud).length)

  return {
    /** Takes what was said before: known from now on, and told of no more. */
    start(warnings: readonly Warning[]): void {
      known.clear()
      for (const warning of warnings) known.set(warning.id, warning)
      count()
    },
    /** Takes warnings that are new or turned. */
    take(warnings: readonly Warning[]): void {
      for (const warning of warnings) {
        const before = known.get(warning.id)
        known.set(warning.id, warning)
        if (!isLoud(warning)) waiting.delete(warning.id)
        else if (waiting.has(warning.id) || !before || isLouder(warning, before))
          waiting.set(warning.id, warning)
      }
      if (waiting.size > 0) wait(GROUP_MS)
      count()
    },
  }
}

const isLoud = ({ state, severity }: Warning): boolean =>
  state === 'open' && (severity === 'warning' || severity === 'alarm')

const isLouder = (now: Warning, before: Warning): boolean =>
  !isLoud(before) || (now.severity === 'alarm' && before.severity !== 'alarm')

/** Milliseconds until the quiet hours end by this computer's clock; 0 outside of them. */
function untilLoud(now: number, quiet: QuietHours | null): number {
  if (!quiet) return 0
  const { from, until } = quiet
  const date = new Date(now)
  const minute = date.getHours() * 60 + date.getMinutes()
  const isQuiet = from <= until ? minute >= from && minute < until : minute >= from || minute < until
  if (!isQuiet) return 0
  const end = new Date(now)
  end.setHours(0, until, 0, 0)
  if (end.getTime() <= now) end.setDate(end.getDate() + 1)
  return end.getTime() - now
}

/** A lone warning speaks for itself; of several the alarms are named first. */
function alertOf(told: readonly Warning[], words: AlertWords): Alert {
  const gravest = told.toSorted((a, b) => Number(b.severity === 'alarm') - Number(a.severity === 'alarm'))
  const [first] = gravest
  if (first && told.length === 1)
    return { title: first.title, body: first.explanation.slice(0, MAX_BODY), warningId: first.id }
  const titles = gravest.slice(0, MAX_TITLES).map(({ title }) => title)
  const left = told.length - titles.length
  return {
    title: words.several(told.length),
    body: [...titles, ...(left > 0 ? [words.more(left)] : [])].join('\n'),
    warningId: null,
  }
}
