import type { Port } from '../../../shared/ipc/port.ts'

/** Messages between a Node child and its parent: each is wrapped with the client it belongs to. */
interface Wrapped {
  client: number
  message: unknown
}

/** The parts of `process` a child talks through. */
export interface ParentChannel {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

/**
 * One port per client over a single parent channel. Control messages (`connect`, `close`, `ask`, `shutdown`)
 * carry a `type`; everything else is `{ client, message }`.
 */
export function childPorts(
  channel: ParentChannel,
  on: { connect(port: Port, isOwn: boolean): void; asked(): void; shutdown(): void },
): void {
  const clients = new Map<number, { port: Port; deliver(message: unknown): void; closed(): void }>()
  channel.onMessage((raw) => {
    const m = raw as Partial<Wrapped> & { type?: string; isOwn?: boolean }
    if (m.type === 'shutdown') return on.shutdown()
    if (m.type === 'ask') return on.asked()
    if (typeof m.client !== 'number') return
    if (m.type === 'connect') {
      const client = makeClient(channel, m.client, () => clients.delete(m.client!))
      clients.set(m.client, client)
      on.connect(client.port, m.isOwn === true)
    } else if (m.type === 'close') {
      clients.get(m.client)?.closed()
      clients.delete(m.client)
    } else clients.get(m.client)?.deliver(m.message)
  })
}

function makeClient(channel: ParentChannel, id: number, forget: () => void) {
  let listener: ((message: unknown) => void) | undefined
  let onClose: (() => void) | undefined
  const waiting: unknown[] = []
  const port: Port = {
    post: (message) => channel.send({ client: id, message }),
    listen(onMessage) {
      listener = onMessage
      for (const message of waiting.splice(0)) onMessage(message)
    },
    onClose(callback) {
      onClose = callback
    },
    close() {
      channel.send({ type: 'close', client: id })
      forget()
      onClose?.()
    },
  }
  return {
    port,
    deliver: (message: unknown) => (listener ? listener(message) : void waiting.push(message)),
    closed: () => onClose?.(),
  }
}
