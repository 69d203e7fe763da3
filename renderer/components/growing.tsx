import { Children, type ReactNode, startTransition, useEffect, useState } from 'react'

/** A window that is never idle still gets the rest of a page. */
const LATEST_MS = 500

/**
 * How many of `count` things are to be drawn by now: `first` at once, as many as can be seen, and the rest `step` at a
 * time while the window has nothing else to do. What is drawn already stays, so the things need to be memoised. Another
 * list, or the same in another order, is another `of` and begins anew.
 */
export function useGrowing(count: number, first: number, step: number, of = ''): number {
  const [grown, setGrown] = useState({ of, drawn: first })
  if (grown.of !== of) setGrown({ of, drawn: first })
  const { drawn } = grown
  const isWhole = drawn >= count
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step waits for the one before it.
  useEffect(() => {
    if (isWhole) return
    const next = requestIdleCallback(() => startTransition(() => setGrown({ of, drawn: drawn + step })), {
      timeout: LATEST_MS,
    })
    return () => cancelIdleCallback(next)
  }, [isWhole, grown, step])
  return Math.min(drawn, count)
}

/** Parts of a page one after the other: the `first` ones at once, each other when those before it are drawn. */
export function InTurn({ first, children }: { first: number; children: ReactNode }) {
  const parts = Children.toArray(children)
  return parts.slice(0, useGrowing(parts.length, first, 1))
}
