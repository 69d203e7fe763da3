/**
 * Calls `late` when `signal` aborts, once what had arrived by then was read: whoever was kept waiting for a core finds the
 * answer and the end of its time at once, and what lies in the kernel unread was taken in all the same.
 * @returns how to call it off
 */
export function whenLate(signal: AbortSignal, late: () => void): () => void {
  let soon: NodeJS.Immediate | undefined
  // Between one immediate and the next all sockets are read.
  const wait = () => {
    soon = setImmediate(() => {
      soon = setImmediate(late)
    })
  }
  signal.addEventListener('abort', wait, { once: true })
  return () => {
    signal.removeEventListener('abort', wait)
    clearImmediate(soon)
  }
}
