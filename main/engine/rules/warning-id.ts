import type { WarningKind } from '../../../shared/model/kinds.ts'

/** The two halves of the hash start apart and step by different primes (FNV-1a and its 32-bit kin). */
const HALVES = [
  { start: 0x811c9dc5, prime: 0x01000193 },
  { start: 0x050c5d1f, prime: 0x85ebca6b },
] as const

/**
 * A warning's name follows from what it is about: the same cause always gets the same name, on any machine,
 * after any restart. 64 bits tell the few thousand warnings of a home apart.
 */
export function warningId(kind: WarningKind, subject: string, cause: string): string {
  const text = `${kind}\n${subject}\n${cause}`
  return `w-${HALVES.map(({ start, prime }) => half(text, start, prime)).join('')}`
}

function half(text: string, start: number, prime: number): string {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  return ((hash ^ (hash >>> 15)) >>> 0).toString(16).padStart(8, '0')
}
