import { decodeEntities } from '../protocol/xml.ts'
import { remembering } from './remember.ts'

const MOST_PATHS = 2_000
const stepsOf = remembering(MOST_PATHS, (path) => path.split('.'))

/** What stands at a dotted path, through the first of each list; `undefined` when nothing does. */
export function valueAt(parsed: unknown, path: string): unknown {
  let at = parsed
  for (const name of stepsOf(path)) {
    if (Array.isArray(at)) at = at[0]
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Record<string, unknown>)[name]
  }
  return at
}

/** The text or number at a dotted path, its entities decoded; `''` when there is none. */
export function textAt(parsed: unknown, path: string): string {
  const value = valueAt(parsed, path)
  const only = Array.isArray(value) ? value[0] : value
  return typeof only === 'string' ? decodeEntities(only) : typeof only === 'number' ? String(only) : ''
}
