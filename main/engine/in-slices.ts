import { setImmediate as nextTurn } from 'node:timers/promises'

/** Whoever asks meanwhile waits no longer than for a frame of the screen. */
const SLICE_MS = 12

/** Takes all that `steps` yields, a slice at a time; between two of them the engine answers others. */
export async function inSlices<T>(steps: Iterable<T>): Promise<T[]> {
  const taken: T[] = []
  let begun = performance.now()
  for (const step of steps) {
    taken.push(step)
    if (performance.now() - begun < SLICE_MS) continue
    await nextTurn()
    begun = performance.now()
  }
  return taken
}
