import { useStore } from '../engine/engine-context.tsx'
import { createStore } from '../engine/store.ts'

/** What a screen reader is told next; a counter makes the same words twice two announcements. */
const spoken = createStore({ text: '', turn: 0 })

/** Says `text` to screen readers without moving the focus. */
export function announce(text: string): void {
  spoken.set({ text, turn: spoken.get().turn + 1 })
}

/** The one live region of the window. */
export function Announcer() {
  const { text, turn } = useStore(spoken)
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      <span key={turn}>{text}</span>
    </div>
  )
}
