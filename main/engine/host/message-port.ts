import type { Port } from '../../../shared/ipc/port.ts'

/** The parts of an Electron `MessagePortMain` (utility process side) a port is made of. */
export interface MessagePortLike {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** A port over a transferred message port, as a utility process receives it. */
export function messagePort(channel: MessagePortLike): Port {
  return {
    post: (message) => channel.postMessage(message),
    listen(onMessage) {
      channel.on('message', (event) => onMessage(event.data))
      channel.start()
    },
    onClose: (callback) => void channel.on('close', callback),
    close: () => channel.close(),
  }
}
