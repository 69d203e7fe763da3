import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { CONNECT, DESKTOP_PORT, ENGINE_FAILED, ENGINE_PORT } from './channels.ts'
import type { StartEngine } from './engine-host.ts'
import { type EngineFailure, type EngineProcess, engineProcess } from './engine-process.ts'
import { isTrustedSender } from './sender-check.ts'

/**
 * Runs the engine and gives each page that asks a port to it, and a new one after every restart; `own` is the
 * main process's own client and gets one at every start. `desktop` serves the page's port to the app itself.
 */
export function serveEngine(
  start: StartEngine,
  own: (port: MessagePortMain) => void,
  desktop: (port: MessagePortMain) => void,
): EngineProcess {
  const pages = new Set<WebContents>()
  let failure: EngineFailure | null = null

  const engine = engineProcess(start, {
    started() {
      failure = null
      // Only after `engineProcess` has answered is there something to connect to.
      queueMicrotask(() => {
        own(portToEngine(true))
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
  return engine
}
