/** Longer texts are descriptions nobody repeats word for word, and would cost more to keep than to read. */
const MAX_LENGTH = 256

/**
 * The same function, remembering its last answers by text: a home's devices say the same few hundred things at
 * every look. Holds at most `most` answers and starts anew when full, so that memory stays flat. `work` must depend
 * on its text alone, and its answers must not be changed.
 */
export function remembering<T extends NonNullable<unknown> | null>(
  most: number,
  work: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = work(text)
    if (text.length <= MAX_LENGTH) {
      if (known.size >= most) known.clear()
      known.set(text, answer)
    }
    return answer
  }
}
