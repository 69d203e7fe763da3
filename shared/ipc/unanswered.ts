import type { Port } from './port.ts'

/** Calls `act` every so many milliseconds until the answer is called: `setInterval`, where there is one. */
export type Every = (ms: number, act: () => void) => () => void

/** So long all may be quiet while an answer is waited for, before somebody looks after the other side. */
const PATIENCE_MS = 2_000

/**
 * A client's port that notices when calls wait and nothing at all is heard: `unanswered` is called then, again and again
 * until something is. Costs nothing while no call waits.
 */
export function watchedPort(
  port: Port,
  unanswered: () => void,
  every: Every,
  patienceMs = PATIENCE_MS,
): Port {
  const waiting = new Set<number>()
  let heard = false
  let stop: (() => void) | null = null
  const rest = () => {
    stop?.()
    stop = null
  }
  const look = () => {
    if (!heard) unanswered()
    heard = false
  }
  return {
    ...port,
    post(message) {
      const id = idOf(message)
      if (id !== null) {
        waiting.add(id)
        stop ??= every(patienceMs, look)
      }
      port.post(message)
    },
    listen(onMessage) {
      port.listen((message) => {
        heard = true
        const id = idOf(message)
        if (id !== null && waiting.delete(id) && waiting.size === 0) rest()
        onMessage(message)
      })
    },
    onClose(callback) {
      port.onClose(() => {
        rest()
        callback()
      })
    },
    close() {
      rest()
      port.close()
    },
  }
}

/** A call and its answer carry the same number; what is pushed has none. */
function idOf(message: unknown): number | null {
  const { id } = (message ?? {}) as { id?: unknown }
  return typeof id === 'number' ? id : null
}
