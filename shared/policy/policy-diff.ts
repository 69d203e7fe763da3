import { diffArrays, diffWords } from 'diff'
import { meaningOf, wordsOf } from './meaning-text.ts'

/** One sentence of the difference, with the words that moved where a sentence was rewritten. */
export type PolicyDiffPart =
  | { kind: 'same' | 'added' | 'removed'; text: string }
  | {
      kind: 'rewritten'
      before: string
      after: string
      words: { kind: 'same' | 'added' | 'removed'; text: string }[]
    }

/** Past this many edits two texts are simply different texts. */
const MAX_EDITS = 2000
/** Two sentences that share this part of their words are one, rewritten. */
const REWRITTEN = 0.5

const essence = (sentence: string) => wordsOf(sentence).join(' ')

/**
 * What changed in meaning between two published texts, in reading order; empty when nothing did.
 * Layout, menus, dates and the order of sentences are no change.
 */
export function diffPolicies(before: string, after: string): PolicyDiffPart[] {
  const old = meaningOf(before)
  const now = meaningOf(after)
  const oldKeys = old.map(essence)
  const nowKeys = now.map(essence)
  const gone = new Set(oldKeys)
  const here = new Set(nowKeys)
  const changes = diffArrays(oldKeys, nowKeys, { maxEditLength: MAX_EDITS }) ?? [
    { value: oldKeys, added: false, removed: true },
    { value: nowKeys, added: true, removed: false },
  ]
  let inOld = 0
  let inNow = 0
  const parts = changes.flatMap(({ value, added, removed }): PolicyDiffPart[] =>
    value.flatMap((key): PolicyDiffPart[] => {
      if (removed) {
        const text = old[inOld++]!
        return here.has(key) ? [] : [{ kind: 'removed', text }]
      }
      const text = now[inNow++]!
      if (!added) inOld++
      return [{ kind: added && !gone.has(key) ? 'added' : 'same', text }]
    }),
  )
  return parts.some((part) => part.kind !== 'same') ? pairRewritten(parts) : []
}

/** Joins each run of removed sentences with the added ones that follow it, where they are the same sentence anew. */
function pairRewritten(parts: PolicyDiffPart[]): PolicyDiffPart[] {
  const out: PolicyDiffPart[] = []
  for (const part of parts) {
    const at = part.kind === 'added' ? counterpart(out, part.text) : -1
    const former = at < 0 ? undefined : out[at]
    if (part.kind === 'added' && former?.kind === 'removed') out[at] = rewritten(former.text, part.text)
    else out.push(part)
  }
  return out
}

/** The removed sentence of the run just before that `text` is a new wording of; -1 for none. */
function counterpart(out: readonly PolicyDiffPart[], text: string): number {
  for (let i = out.length - 1; i >= 0 && out[i]!.kind !== 'same'; i--) {
    const candidate = out[i]!
    if (candidate.kind === 'removed' && likeness(candidate.text, text) >= REWRITTEN) return i
  }
  return -1
}

function likeness(a: string, b: string): number {
  const left = new Set(wordsOf(a))
  const right = new Set(wordsOf(b))
  const both = [...left].filter((word) => right.has(word)).length
  return both / Math.max(1, Math.max(left.size, right.size))
}

const rewritten = (before: string, after: string): PolicyDiffPart => ({
  kind: 'rewritten',
  before,
  after,
  words: diffWords(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  })),
})
