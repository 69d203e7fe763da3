import type { EngineClient } from './engine.ts'
import { createStore } from './store.ts'

/** When the owner last looked, as this window goes by: held while a summary is shown, though looking moves it. */

/** So long the window must have been in the background before coming back counts as a return. */
const ABSENCE_MS = 30 * 60_000
/** A minute of looking is a look. */
const LOOK_MS = 60_000
/** What somebody does who looks; a window in front of nobody is not looked at, and wakes nobody. */
const LOOKING = ['focus', 'keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** What is told as new now counts from here (ms UTC); `null` until known. */
export const awaySince = createStore<number | null>(null)

/** Watches what is done in the window for as long as one client of the engine lives; answers the end of it. */
export function watchLooks(client: EngineClient): () => void {
  let left: number | null = document.hasFocus() ? null : Date.now()
  let looking: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    looking ??= setTimeout(() => {
      looking = undefined
      if (document.hasFocus()) client.away.seen().catch(() => {})
    }, LOOK_MS)
  }
  const leave = () => {
    left = Date.now()
  }
  const come = () => {
    if (left !== null && Date.now() - left > ABSENCE_MS) awaySince.set(left)
    left = null
  }
  if (document.hasFocus()) look()
  for (const sign of LOOKING) addEventListener(sign, look, { passive: true })
  addEventListener('blur', leave)
  addEventListener('focus', come)
  return () => {
    clearTimeout(looking)
    for (const sign of LOOKING) removeEventListener(sign, look)
    removeEventListener('blur', leave)
    removeEventListener('focus', come)
  }
}
