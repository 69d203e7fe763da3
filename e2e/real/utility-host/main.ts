import { join } from 'node:path'
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron'
import { engineProcess } from '../../../main/electron/engine-process.ts'
import { utilityHost } from '../../../main/electron/utility-host.ts'

/** An app with nothing but the supervised utility process; the test drives it through `globalThis.bench`. */

const BEAT_MS = 100

void app.whenReady().then(() => {
  let starts = 0
  const entry = join(import.meta.dirname, 'engine.mjs')
  const engine = engineProcess(
    utilityHost({ entry, args: ['--ledger', 'a b'] }),
    { started: () => void starts++, failed() {} },
    BEAT_MS,
  )
  let port: MessagePortMain | undefined
  const bench = {
    starts: () => starts,
    connect() {
      const { port1, port2 } = new MessageChannelMain()
      engine.connect(port1, false)
      port2.start()
      port = port2
    },
    ask: (message: string) =>
      new Promise((answer) => {
        const asking = setInterval(engine.ask, BEAT_MS)
        const heard = (what: unknown) => {
          clearInterval(asking)
          answer(what)
        }
        port?.once('message', ({ data }) => heard(data))
        port?.once('close', () => heard('closed'))
        port?.postMessage(message)
      }),
    stop: () => engine.stop(),
  }
  Object.assign(globalThis, { bench })
  void new BrowserWindow({ show: false }).loadURL('about:blank')
})

export type Bench = {
  starts(): number
  connect(): void
  ask(message: string): Promise<unknown>
  stop(): Promise<void>
}
