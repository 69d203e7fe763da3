import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Port, portPair } from '../../shared/ipc/port.ts'
import { contractEngine } from './testing/contract-host.ts'
import { engineContract } from './testing/contract-suite.ts'

/** The contract on the two hosts that need no Electron; e2e runs the same suite inside it. */

engineContract({
  name: 'in process',
  async open() {
    const engine = contractEngine()
    const [ours, theirs] = portPair()
    engine.attach(theirs)
    return { port: ours, close: () => engine.close() }
  },
})

engineContract({
  name: 'Node child',
  async open() {
    const script = fileURLToPath(new URL('./testing/contract-host.ts', import.meta.url))
    const child = fork(script, ['--contract-host'], { serialization: 'advanced', stdio: 'inherit' })
    const listeners = new Set<(message: unknown) => void>()
    child.on('message', (raw: { type?: string; client?: number; message?: unknown }) => {
      if (raw.client === 1 && raw.type === undefined) for (const listener of listeners) listener(raw.message)
    })
    await new Promise<void>((resolve) =>
      child.on('message', (m: { type?: string }) => m.type === 'ready' && resolve()),
    )
    child.send({ type: 'connect', client: 1 })
    const port: Port = {
      post: (message) => void child.send({ client: 1, message } as never),
      listen: (listener) => void listeners.add(listener),
      onClose: (callback) => void child.once('exit', callback),
      close: () => void child.send({ type: 'close', client: 1 }),
    }
    return {
      port,
      async close() {
        const gone = once(child, 'exit')
        child.send({ type: 'shutdown' })
        await gone
      },
    }
  },
})
