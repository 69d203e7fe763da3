import type { EngineClient } from './engine.ts'
import { createStore } from './store.ts'

/** When the owner last looked, as this window goes by: held while a summary is shown, though looking moves it. */

/** So long the window must have been in the background before coming back counts as a return. */
const ABSENCE_MS = 30 * 60_000
/** A minute of looking is a look. */
const LOOK_MS = 60_000

/** What is told as new now counts from here (ms UTC); `null` until known. */
export const awaySince = createStore<number | null>(null)

/** Watches the window's focus for as long as one client of the engine lives; answers the end of it. */
export function watchLooks(client: EngineClient): () => void {
  let left: number | null = document.hasFocus() ? null : Date.now()
  const looking = setInterval(() => {
    if (document.hasFocus()) client.away.seen().catch(() => {})
  }, LOOK_MS)
  const leave = () => {
    left = Date.now()
  }
  const come = () => {
    if (left !== null && Date.now() - left > ABSENCE_MS) awaySince.set(left)
    left = null
  }
  addEventListener('blur', leave)
  addEventListener('focus', come)
  return () => {
    clearInterval(looking)
    removeEventListener('blur', leave)
    removeEventListener('focus', come)
  }
}
