import type { WarningKind } from '../../../shared/model/kinds.ts'

/**
 * A warning's name follows from what it is about: the same cause always gets the same name, on any machine,
 * after any restart. FNV-1a over 64 bits, twice with different seeds would add nothing: one home has hundreds.
 */
export function warningId(kind: WarningKind, subject: string, cause: string): string {
  const text = `${kind}\n${subject}\n${cause}`
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i))
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return `w-${hash.toString(16).padStart(16, '0')}`
}
