import { setFlagsFromString } from 'node:v8'

/**
 * An import makes millions of objects that are garbage at once, and is over within seconds. V8 answers with a nursery of
 * up to 96 MB, lets old garbage grow to several times what lives, and builds machine code that would pay in a minute;
 * all these limits are read whenever they are needed, so they can be set for a while.
 */

/**
 * How a nursery grows, and whether several threads empty it, which for a few MB cost more than they save; how much of its
 * size a heap may grow before it is swept, in percent (0 is V8's own choice); and how much of other functions is built
 * into one that is hot.
 */
const LIGHT = [
  '--semi-space-growth-factor=1',
  '--no-parallel-scavenge',
  '--heap-growing-percent=30',
  '--max-inlined-bytecode-size-cumulative=200',
]
const USUAL = [
  '--semi-space-growth-factor=2',
  '--parallel-scavenge',
  '--heap-growing-percent=0',
  '--max-inlined-bytecode-size-cumulative=920',
]

/**
 * Does `work` with a heap that stays close to what lives in it, and with less machine code made beside it, from when
 * `work` calls `lighten`: code that Node.js and builds keep compiled is only taken as such with the flags it was made
 * with, so programs are loaded before.
 */
export async function inSmallHeap<T>(work: (lighten: () => void) => Promise<T>): Promise<T> {
  try {
    return await work(() => LIGHT.forEach(setFlagsFromString))
  } finally {
    USUAL.forEach(setFlagsFromString)
  }
}
