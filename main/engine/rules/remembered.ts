/** What memory holds of one question: asked for more keys than this, it begins anew. */
const MOST = 20_000

/**
 * `make` with a memory, for answers that nothing but the key decides: every contact asks about the same few names.
 * `make` must be pure, and its answers are shared.
 */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    let answer = known.get(key)
    if (answer === undefined) {
      if (known.size >= MOST) known.clear()
      answer = make(key)
      known.set(key, answer)
    }
    return answer
  }
}
