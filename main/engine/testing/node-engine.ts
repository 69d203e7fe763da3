import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FaultCode } from '../../../shared/fault.ts'
import { connect } from '../../../shared/ipc/derive.ts'
import type { Port } from '../../../shared/ipc/port.ts'
import { engineSchema, ownSchema } from '../../../shared/ipc/schema.ts'
import type { EngineClient } from '../engine.ts'

/**
 * The engine as it runs in the app, in a Node process of its own, over the ledger at `file`. What Node compiles for
 * it is kept above the ledger's folder for the next one.
 */
export async function nodeEngine(file: string) {
  const script = fileURLToPath(new URL('../entry.ts', import.meta.url))
  const child = fork(script, ['--ledger', file], {
    serialization: 'advanced',
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), '..', 'compiled') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const refused = await new Promise<{ code: FaultCode; message: string } | null>((settle, fail) => {
    child.on('message', (m: { type?: string; code?: FaultCode; message?: string }) => {
      if (m.type === 'ready') settle(null)
      if (m.type === 'fatal') settle({ code: m.code ?? 'unexpected', message: m.message ?? '' })
    })
    child.once('exit', () => fail(new Error('The engine ended at its start.')))
  })
  const own = connect(ownSchema, portTo(child, 2, true))
  const client: EngineClient = connect(engineSchema, portTo(child, 1, false))
  return {
    /** Why it would not start; `null` when it did. */
    refused,
    client,
    /** As the main process calls it. */
    own,
    child,
    exited,
    async close(): Promise<void> {
      if (child.connected) child.send({ type: 'shutdown' })
      await exited
    },
  }
}

function portTo(child: ChildProcess, id: number, isOwn: boolean): Port {
  const listeners = new Set<(message: unknown) => void>()
  child.on('message', (raw: { type?: string; client?: number; message?: unknown }) => {
    if (raw.client === id && raw.type === undefined) for (const listener of listeners) listener(raw.message)
  })
  const send = (message: object): void => {
    if (child.connected) child.send(message)
  }
  send({ type: 'connect', client: id, isOwn })
  return {
    post: (message) => send({ client: id, message }),
    listen: (listener) => void listeners.add(listener),
    onClose: (callback) => void child.once('exit', callback),
    close: () => send({ type: 'close', client: id }),
  }
}
