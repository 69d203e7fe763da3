import { setFlagsFromString } from 'node:v8'

/**
 * An import makes millions of objects that are garbage at once. V8 answers with a nursery of up to 96 MB and lets old
 * garbage grow to several times what lives; both limits are read at every collection, so they can be set for a while.
 */

/** How much of its size a heap may grow before it is swept, in percent; 0 is V8's own choice. */
const SMALL = ['--semi-space-growth-factor=1', '--heap-growing-percent=50']
const USUAL = ['--semi-space-growth-factor=2', '--heap-growing-percent=0']

/** Does `work` with a heap that stays close to what lives in it; costs no measurable time. */
export async function inSmallHeap<T>(work: () => Promise<T>): Promise<T> {
  SMALL.forEach(setFlagsFromString)
  try {
    return await work()
  } finally {
    USUAL.forEach(setFlagsFromString)
  }
}
