import type { PolicyDiffPart } from '../../../shared/policy/policy-diff.ts'

/** A difference as it is read: what moved, and how many sentences stood still between. */
export type ChangePart = Exclude<PolicyDiffPart, { kind: 'same' }> | { kind: 'unchanged'; count: number }

/** Folds each run of sentences that stood still into their number. */
export function changeParts(parts: readonly PolicyDiffPart[]): ChangePart[] {
  const out: ChangePart[] = []
  for (const part of parts) {
    if (part.kind !== 'same') {
      out.push(part as ChangePart)
      continue
    }
    const last = out.at(-1)
    if (last?.kind === 'unchanged') last.count++
    else out.push({ kind: 'unchanged', count: 1 })
  }
  return out
}
