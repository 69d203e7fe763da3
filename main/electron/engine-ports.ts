import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { type Client, connect } from '../../shared/ipc/derive.ts'
import { type OwnSchema, ownSchema } from '../../shared/ipc/schema.ts'
import { type Every, watchedPort } from '../../shared/ipc/unanswered.ts'
import { messagePort } from '../engine/host/message-port.ts'
import { CONNECT, DESKTOP_PORT, ENGINE_FAILED, ENGINE_PORT } from './channels.ts'
import type { StartEngine } from './engine-host.ts'
import { type EngineFailure, type EngineProcess, engineProcess } from './engine-process.ts'
import { isTrustedSender } from './sender-check.ts'

/** The main process's own client of the engine, who may ask for what no page may. */
export type OwnClient = Client<OwnSchema>

const every: Every = (ms, act) => {
  const timer = setInterval(act, ms)
  return () => clearInterval(timer)
}

export interface ServedEngine extends EngineProcess {
  /** Gives `own` a client of the main process now, and another after each restart of the engine. */
  follow(own: (engine: OwnClient) => void): void
}

/**
 * Runs the engine and gives each page that asks a port to it, and a new one after every restart. `desktop` serves the
 * page's port to the app itself.
 */
export function serveEngine(start: StartEngine, desktop: (port: MessagePortMain) => void): ServedEngine {
  const pages = new Set<WebContents>()
  const own: ((engine: OwnClient) => void)[] = []
  let failure: EngineFailure | null = null
  let hasStarted = false

  const engine = engineProcess(start, {
    started() {
      failure = null
      // Only after `engineProcess` has answered is there something to connect to.
      queueMicrotask(() => {
        hasStarted = true
        for (const take of own) take(ownClient())
        for (const page of pages) handOver(page)
      })
    },
    failed(why) {
      failure = why
      process.stderr.write(`houseguest: ${why.message}\n`)
      for (const page of pages) page.send(ENGINE_FAILED, why)
    },
  })

  function portToEngine(isOwn = false): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    engine.connect(port1, isOwn)
    return port2
  }

  const ownClient = (): OwnClient =>
    connect(ownSchema, watchedPort(messagePort(portToEngine(true)), engine.ask, every))

  const handOver = (page: WebContents) => page.postMessage(ENGINE_PORT, null, [portToEngine()])

  ipcMain.on(CONNECT, ({ sender, senderFrame }) => {
    if (!isTrustedSender(senderFrame)) return
    if (!pages.has(sender)) sender.once('destroyed', () => pages.delete(sender))
    pages.add(sender)
    const { port1, port2 } = new MessageChannelMain()
    desktop(port1)
    sender.postMessage(DESKTOP_PORT, null, [port2])
    if (failure) engine.retry()
    else handOver(sender)
  })
  return {
    ...engine,
    follow(take) {
      own.push(take)
      if (hasStarted && !failure) take(ownClient())
    },
  }
}
