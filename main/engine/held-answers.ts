import type { WriteMark } from './ledger/write-mark.ts'

/** What is reckoned from the time, too (an incident fades over months), holds no longer than this. */
const HOLD_MS = 10 * 60_000
/** More ways of asking than anybody changes between. */
const MAX_ANSWERS = 8

/**
 * Keeps answers that take long, by what was asked, until the ledger is written to or ten minutes have passed. One that is
 * still being made is kept, too; one that failed is not.
 */
export function heldAnswers<T>(mark: WriteMark, now: () => number): (asked: string, answer: () => T) => T {
  let [heldAt, since] = ['', 0]
  const held = new Map<string, T>()
  return (asked, answer) => {
    const [current, at] = [mark.current(), now()]
    if (current !== heldAt || at < since || at >= since + HOLD_MS || held.size >= MAX_ANSWERS) {
      held.clear()
      ;[heldAt, since] = [current, at]
    }
    const known = held.get(asked)
    if (known !== undefined) return known
    const made = answer()
    held.set(asked, made)
    if (made instanceof Promise)
      made.catch(() => {
        if (held.get(asked) === made) held.delete(asked)
      })
    return made
  }
}
