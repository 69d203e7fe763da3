import type { FactValue } from './model/sighting.ts'

/** Keys whose lists are sets: order and repetition mean nothing (printers reorder them at will). */
const SETS = new Set(['firmware', 'printer.stateReasons'])

/** Whether two statements of one fact say the same: reordered or re-spaced lists are no change. */
export function sameFact(key: string, a: FactValue, b: FactValue): boolean {
  return canonical(key, a) === canonical(key, b)
}

function canonical(key: string, value: FactValue): string {
  if (SETS.has(key)) {
    const parts = (Array.isArray(value) ? value : [value]).map((part) =>
      String(part ?? '')
        .trim()
        .replace(/\s+/g, ' '),
    )
    return JSON.stringify([...new Set(parts.filter(Boolean))].sort())
  }
  return JSON.stringify(typeof value === 'string' ? value.trim() : sortKeys(value))
}

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
