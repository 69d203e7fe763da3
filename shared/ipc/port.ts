/**
 * All that client and server know of each other: something plain data goes through.
 * A host adapter (in process, Node child, Electron utility process) is a few lines that make one.
 */
export interface Port {
  /** Sends one message of plain, structured-cloneable data. Never throws on a closed port. */
  post(message: unknown): void
  /** Sets the one listener; messages that came before it are delivered to it in order. */
  listen(onMessage: (message: unknown) => void): void
  /** Calls back once when the other side is gone. */
  onClose(callback: () => void): void
  close(): void
}

/** Two connected ports in one process; delivery is asynchronous and copies, as across processes. */
export function portPair(): [Port, Port] {
  const sides = [makeSide(), makeSide()] as const
  const port = (mine: Side, other: Side): Port => ({
    post(message) {
      if (mine.closed || other.closed) return
      const copy = structuredClone(message)
      queueMicrotask(() => deliver(other, copy))
    },
    listen(onMessage) {
      mine.listener = onMessage
      for (const message of mine.waiting.splice(0)) onMessage(message)
    },
    onClose(callback) {
      mine.onClose = callback
    },
    close() {
      if (mine.closed) return
      mine.closed = true
      other.closed = true
      queueMicrotask(() => other.onClose?.())
    },
  })
  return [port(sides[0], sides[1]), port(sides[1], sides[0])]
}

interface Side {
  waiting: unknown[]
  closed: boolean
  listener?: (message: unknown) => void
  onClose?: () => void
}

const makeSide = (): Side => ({ waiting: [], closed: false })

function deliver(side: Side, message: unknown): void {
  if (side.closed) return
  if (side.listener) side.listener(message)
  else side.waiting.push(message)
}
