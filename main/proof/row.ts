import type { Random } from './random.ts'

/** One claim of the proof, and how it is put to the test. */
export interface Row {
  /** Its name on the command line: `npm run prove -- --only ID`. */
  id: string
  area: 'network' | 'decoders' | 'window' | 'data' | 'load'
  /** What is feared, as one phrase. */
  threat: string
  /** What is counted: `packets`, `kills`, `attacks`. */
  unit: string
  /** How many of them in the short form, and in the long one. */
  short: number
  long: number
  /** What the machine must allow; where it does not, the row is left out and the table says why. */
  needs?: 'namespaces'
  run(trial: Trial): Promise<Outcome>
}

/** What a row is given. A failing case must be found again from `seed` alone. */
export interface Trial {
  count: number
  long: boolean
  seed: number
  random: Random
  /** A folder of the row's own, removed afterwards. */
  folder: string
  /** One line for the person who waits. */
  say(line: string): void
}

/** What was found. `count` is what was really done; `failures` one sentence each, with what finds the case again. */
export interface Outcome {
  count: number
  failures: string[]
  /** What was measured beside it, in words: `slowest 3.1 ms, 41 MB`. */
  measured: string
  /** Of `count`, those about which nothing can be said, because this machine had no time for them. */
  open?: number
}
