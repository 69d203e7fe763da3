/** Longer texts are descriptions nobody repeats word for word, and would cost more to keep than to read. */
const MAX_LENGTH = 256

/**
 * The same function, remembering its answers to texts that came before: a home's devices say the same few hundred
 * things at every look. A text is kept from its second time on, so that a million serial numbers, each told once,
 * neither crowd out what is told every day nor leave a million answers to be thrown away. Holds at most `most` answers
 * and starts anew when full, so that memory stays flat. `work` must depend on its text alone, and its answers must not
 * be changed.
 */
export function remembering<T extends NonNullable<unknown> | null>(
  most: number,
  work: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  /** Hashes of texts that came once; a newer text takes the place of an older one. */
  const cameOnce = new Uint32Array(most)
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = work(text)
    if (text.length > MAX_LENGTH) return answer
    const hash = hashOf(text)
    const place = hash % most
    if (cameOnce[place] === hash) {
      if (known.size >= most) known.clear()
      known.set(text, answer)
    } else cameOnce[place] = hash
    return answer
  }
}

/** FNV-1a over the UTF-16 units: two texts that share a hash only cost a place in the memory. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
