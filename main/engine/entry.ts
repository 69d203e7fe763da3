import { faultData } from '../../shared/fault.ts'
import { openEngine } from './assemble.ts'
import { openDemo } from './demo-ledger.ts'
import type { Engine } from './engine.ts'
import { startHealth } from './health.ts'
import { childPorts } from './host/child-process.ts'
import { type MessagePortLike, messagePort } from './host/message-port.ts'
import { defaultLedgerFile } from './ledger/default-file.ts'

/**
 * The engine as a process of its own: an Electron utility process, or a child of a plain Node.
 * Arguments: `--ledger FILE` and `--demo`. Tells its host `ready`, `fatal` and, each second, `health`.
 */

interface UtilityParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: MessagePortLike[] }) => void): void
}
const parentPort = (process as unknown as { parentPort?: UtilityParentPort }).parentPort

/** Since Electron 37 an unhandled rejection no longer ends a utility process: the engine would go on, deaf. */
process.on('unhandledRejection', () => process.exit(1))

const tell = (message: unknown): void => {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

function start(): Engine {
  const demo = process.argv.includes('--demo')
  const file = argument('--ledger')
  return demo ? openDemo(file) : openEngine({ file: file ?? defaultLedgerFile(), mode: 'write' })
}

try {
  const engine = start()
  const stop = (): void => void engine.close().finally(() => process.exit(0))
  if (parentPort) {
    parentPort.on('message', ({ data, ports }) => {
      if ((data as { type?: string }).type === 'shutdown') stop()
      else if ((data as { type?: string }).type === 'connect' && ports[0])
        engine.attach(messagePort(ports[0]))
    })
  } else {
    childPorts(
      { send: tell, onMessage: (listener) => void process.on('message', listener) },
      { connect: (port) => engine.attach(port), shutdown: stop },
    )
    process.on('disconnect', stop)
  }
  process.once('SIGTERM', stop)
  startHealth(tell)
  tell({ type: 'ready' })
} catch (error) {
  tell({ type: 'fatal', ...faultData(error) })
  process.exitCode = 1
  setTimeout(() => process.exit(1), 100)
}
