import { firmwareParts, firmwareStep } from './firmware-version.ts'
import type { FactValue } from './model/sighting.ts'

/** Whether two statements of one fact say the same: reordered, reformatted or less complete lists are no change. */
export function sameFact(key: string, a: FactValue, b: FactValue): boolean {
  if (key === 'firmware') return firmwareStep(firmwareParts(a), firmwareParts(b)) === 'same'
  if (key === 'printer.stateReasons') return canonicalSet(a) === canonicalSet(b)
  return canonical(a) === canonical(b)
}

const canonicalSet = (value: FactValue): string =>
  JSON.stringify([...new Set((Array.isArray(value) ? value : [value]).map(canonical))].sort())

const canonical = (value: FactValue): string =>
  JSON.stringify(typeof value === 'string' ? value.trim() : sortKeys(value))

function sortKeys(value: FactValue): FactValue {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const object = value as { readonly [key: string]: FactValue }
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, sortKeys(object[key]!)]),
  )
}
