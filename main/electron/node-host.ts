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
 * cannot go through its channel, so messages are relayed, each wrapped with the client it belongs to. The first
 * child starts at once, while Electron is still getting ready.
 */
export function nodeHost(program: EngineProgram, execPath: string): StartEngine {
  const launch = () => {
    const child = fork(program.entry, program.args, {
      execPath,
      execArgv: [HEAP_LIMIT],
      env: engineEnvironment(program),
      serialization: 'advanced',
    })
    // What it says before anybody listens is kept for whoever takes it.
    const early: unknown[] = []
    const keep = (message: unknown) => void early.push(message)
    child.on('message', keep)
    // One that could not be started has an exit code, which is looked at when it is taken.
    child.on('error', () => {})
    return {
      child,
      hear(listener: (message: unknown) => void): void {
        child.off('message', keep).on('message', listener)
        for (const message of early) listener(message)
      },
    }
  }
  let first: ReturnType<typeof launch> | null = launch()
  return (on) => {
    const { child, hear } = first ?? launch()
    first = null
    const clients = new Map<number, MessagePortMain>()
    let last = 0
    const send = (message: object) => {
      if (child.connected) child.send(message, () => {})
    }
    hear((message) => {
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
    if (child.exitCode !== null || child.signalCode !== null) queueMicrotask(end)
    return {
      connect(port, isOwn) {
        const client = ++last
        clients.set(client, port)
        send({ type: 'connect', client, isOwn })
        port.on('message', ({ data }) => send({ client, message: data }))
        port.on('close', () => {
          if (clients.delete(client)) send({ type: 'close', client })
        })
        port.start()
      },
      ask: () => send({ type: 'ask' }),
      shutdown: () => send({ type: 'shutdown' }),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
