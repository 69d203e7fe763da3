import type { Preset } from '../../../shared/model/indicator.ts'
import { createStore } from '../../engine/store.ts'

/** How the reader wants scores: the weights, and a day such as `2026-03-31` (empty: now). */
export interface Weighing {
  preset: Preset
  asOf: string
}

/** One choice for the list, the pages and the comparison, as long as the window is open. */
export const weighing = createStore<Weighing>({ preset: 'default', asOf: '' })

/** The choice as the engine is asked. */
export const askedWith = ({ preset, asOf }: Weighing) => (asOf === '' ? { preset } : { preset, asOf })

/** More columns than this are not read any more. */
export const MOST_COMPARED = 4

/** The makers chosen to be laid side by side, in the order of choosing. */
export const chosen = createStore<readonly string[]>([])

/** Adds a maker to the chosen ones, or takes it out; a fifth is not added. */
export function choose(names: readonly string[], name: string, wanted: boolean): readonly string[] {
  const others = names.filter((one) => one !== name)
  return wanted && others.length < MOST_COMPARED ? [...others, name] : others
}

/** Makers as the parameter of an address, and back; what is not readable is left out. */
export const toParameter = (names: readonly string[]): string => names.map(encodeURIComponent).join('|')
export const fromParameter = (parameter: string): string[] =>
  [
    ...new Set(
      parameter.split('|').flatMap((part) => {
        try {
          return part === '' ? [] : [decodeURIComponent(part)]
        } catch {
          return []
        }
      }),
    ),
  ].slice(0, MOST_COMPARED)
