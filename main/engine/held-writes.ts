import { isDiskFull } from '../../shared/disk-full.ts'
import type { WritingState } from '../../shared/model/backup.ts'

/** Writes that wait in memory at most; a home's worth of scans. */
const MAX_HELD = 20_000
/** How often it is tried again whether there is space. */
const RETRY_MS = 2_000

/** Writes of what was heard, which nobody will say again because our disk was full. */
export interface HeldWrites {
  /** Writes now, or holds it until there is space. `size` is how many observations it carries. */
  write(size: number, act: () => void): void
  state(): WritingState
  /** Tries a last time, then forgets. */
  stop(): void
}

/**
 * Keeps what is heard through a full disk: held in memory in its order, written when there is space again. Any
 * other failure of a write is thrown as it is. `changed` hears when writing stops and when it goes on.
 */
export function heldWrites(file: string, changed: (state: WritingState) => void): HeldWrites {
  const waiting: { size: number; act: () => void }[] = []
  let held = 0
  let dropped = 0
  let told = 0
  let retry: NodeJS.Timeout | undefined

  function state(): WritingState {
    if (waiting.length === 0 && dropped === 0) return { problem: null, held: 0 }
    const lost = dropped > 0 ? ` ${dropped} more were too many to hold.` : ''
    return {
      problem: `The disk of ${file} is full; free some space: ${held} observations wait to be written.${lost}`,
      held,
    }
  }

  /** Writes in order until one meets a full disk. */
  function drain(): void {
    try {
      for (let first = waiting[0]; first; first = waiting[0]) {
        first.act()
        waiting.shift()
        held -= first.size
      }
      dropped = 0
    } catch (error) {
      if (!isDiskFull(error)) {
        // It would fail for ever and hold the rest up: it goes, and is reported as any failing write.
        held -= waiting.shift()?.size ?? 0
        throw error
      }
    } finally {
      clearInterval(retry)
      retry = waiting.length > 0 ? setInterval(tryAgain, RETRY_MS) : undefined
      retry?.unref()
      if (held + dropped !== told) changed(state())
      told = held + dropped
    }
  }

  const tryAgain = (): void => {
    try {
      drain()
    } catch (error) {
      process.stderr.write(`houseguest: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }

  return {
    write(size, act) {
      if (held + size > MAX_HELD) {
        dropped += size
        return drain()
      }
      waiting.push({ size, act })
      held += size
      drain()
    },
    state,
    stop() {
      tryAgain()
      clearInterval(retry)
      waiting.length = 0
    },
  }
}
