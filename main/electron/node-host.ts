import { fork } from 'node:child_process'
import type { MessagePortMain } from 'electron'
import {
  type EngineProgram,
  engineEnvironment,
  HEAP_LIMIT,
  parseReport,
  type StartEngine,
} from './engine-host.ts'

/**
 * Runs the engine as a child of another Node.js, for an Electron too old for the ledger's SQLite driver. Ports
 * cannot go through its channel, so messages are relayed, each wrapped with the client it belongs to.
 */
export function nodeHost({ entry, args }: EngineProgram, execPath: string): StartEngine {
  return (on) => {
    const child = fork(entry, args, {
      execPath,
      execArgv: [HEAP_LIMIT],
      env: engineEnvironment(),
      serialization: 'advanced',
    })
    const clients = new Map<number, MessagePortMain>()
    let last = 0
    const send = (message: object) => {
      if (child.connected) child.send(message, () => {})
    }
    child.on('message', (message: unknown) => {
      const report = parseReport(message)
      if (report) return on.report(report)
      const {
        client,
        type,
        message: inner,
      } = message as { client?: number; type?: string; message?: unknown }
      const port = clients.get(client ?? 0)
      if (type === 'close') port?.close()
      else port?.postMessage(inner)
    })
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      for (const port of clients.values()) port.close()
      on.exit()
    }
    child.on('exit', end)
    child.on('error', end)
    return {
      connect(port) {
        const client = ++last
        clients.set(client, port)
        send({ type: 'connect', client })
        port.on('message', ({ data }) => send({ client, message: data }))
        port.on('close', () => {
          if (clients.delete(client)) send({ type: 'close', client })
        })
        port.start()
      },
      shutdown: () => send({ type: 'shutdown' }),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
