/** A value that can be watched: what React's `useSyncExternalStore` wants, and nothing more. */
export interface Store<T> {
  get(): T
  set(value: T): void
  /** Calls `listener` after each change; answers the function that stops it. */
  subscribe(listener: () => void): () => void
}

/** A store holding `initial`; setting the same value again wakes nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
