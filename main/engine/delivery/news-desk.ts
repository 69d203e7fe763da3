import type { QuietHours } from '../../../shared/model/delivery.ts'
import { SEVERITIES, type Severity } from '../../../shared/model/kinds.ts'
import type { Warning } from '../../../shared/model/warning.ts'

/** When warnings are told, wherever to: those that come together at once, each once, and none in quiet hours. */

/** Warnings that come together are told together. */
export const GROUP_MS = 30_000

/** What the desk needs of the place it tells. */
export interface NewsParts {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once after so many milliseconds. */
  later(ms: number, callback: () => void): void
  /** Which warnings are told of at all. */
  severities: ReadonlySet<Severity>
  /** When not; `null`: never. */
  quiet(): QuietHours | null
  /** Whether somebody is to be told now; what comes meanwhile is let go. */
  wanted(): boolean
  tell(warnings: Warning[]): void
}

/** Follows the warnings of one home and tells of those that became loud, gravest first. */
export function newsDesk(parts: NewsParts) {
  const known = new Map<string, Warning>()
  const waiting = new Map<string, Warning>()
  let timed = false

  const isLoud = ({ state, severity }: Warning): boolean => state === 'open' && parts.severities.has(severity)
  const isLouder = (now: Warning, before: Warning): boolean =>
    !isLoud(before) || gravity(now) > gravity(before)

  function notice(warnings: readonly Warning[]): void {
    for (const warning of warnings) {
      const before = known.get(warning.id)
      known.set(warning.id, warning)
      if (!isLoud(warning)) waiting.delete(warning.id)
      else if (waiting.has(warning.id) || !before || isLouder(warning, before))
        waiting.set(warning.id, warning)
    }
  }

  function wait(ms: number): void {
    if (timed) return
    timed = true
    parts.later(ms, () => {
      timed = false
      tell()
    })
  }

  function tell(): void {
    if (waiting.size === 0) return
    const wanted = parts.wanted()
    const silence = untilLoud(parts.now(), parts.quiet())
    if (silence > 0 && wanted) {
      wait(silence)
      return
    }
    const told = [...waiting.values()].sort((a, b) => gravity(b) - gravity(a))
    waiting.clear()
    if (wanted) parts.tell(told)
  }

  return {
    /** Takes what was said before: known from now on, and told of no more. */
    start(warnings: readonly Warning[]): void {
      known.clear()
      for (const warning of warnings) known.set(warning.id, warning)
    },
    /** Takes warnings that are new or turned. */
    take(warnings: readonly Warning[]): void {
      notice(warnings)
      if (waiting.size > 0) wait(GROUP_MS)
    },
    /** Takes what turned while nobody could be told: all of it is here, so nothing more is waited for. */
    catchUp(warnings: readonly Warning[]): void {
      notice(warnings)
      tell()
    },
    /** How many loud warnings there are. */
    loud: (): number => [...known.values()].filter(isLoud).length,
  }
}

const gravity = ({ severity }: Warning): number => SEVERITIES.indexOf(severity)

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
