import type { Port } from '../../shared/ipc/port.ts'

/** A browser `MessagePort` as the contract's port. `close` fires in Chromium when the other end is gone. */
export function browserPort(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage) {
      port.onmessage = (event) => onMessage(event.data)
    },
    onClose(callback) {
      port.addEventListener('close', () => callback(), { once: true })
    },
    close: () => port.close(),
  }
}
