import { faultData } from '../../../shared/fault.ts'
import type { Port } from '../../../shared/ipc/port.ts'
import { childPorts } from './child-process.ts'
import { type MessagePortLike, messagePort } from './message-port.ts'

/** What a process needs of the engine it hosts. */
export interface Hosted {
  /** `isOwn`: a port of the main process itself. */
  attach(port: Port, isOwn: boolean): void
  close(): Promise<void>
}

interface UtilityParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: MessagePortLike[] }) => void): void
}

/** Long enough for a fatal message to leave before the process does. */
const LAST_WORDS_MS = 100

/**
 * Hosts an engine in this process: an Electron utility process, or a child of a plain Node. The host hears
 * `ready`, `fatal` and, whenever it sends `ask`, `awake`: the event loop turns. It sends `connect` for each client and
 * `shutdown` at the end.
 */
export async function hostEngine(start: () => Hosted | Promise<Hosted>): Promise<void> {
  const parentPort = (process as unknown as { parentPort?: UtilityParentPort }).parentPort
  const tell = (message: unknown): void => {
    if (parentPort) parentPort.postMessage(message)
    else if (process.connected) process.send?.(message)
  }
  // Since Electron 37 an unhandled rejection no longer ends a utility process: the engine would go on, deaf.
  process.on('unhandledRejection', () => process.exit(1))
  try {
    const engine = await start()
    const stop = (): void => void engine.close().finally(() => process.exit(0))
    const asked = (): void => tell({ type: 'awake' })
    if (parentPort) listenToUtilityParent(parentPort, engine, { asked, stop })
    else {
      childPorts(
        { send: tell, onMessage: (listener) => void process.on('message', listener) },
        { connect: (port, isOwn) => engine.attach(port, isOwn), asked, shutdown: stop },
      )
      process.on('disconnect', stop)
    }
    process.once('SIGTERM', stop)
    tell({ type: 'ready' })
  } catch (error) {
    tell({ type: 'fatal', ...faultData(error) })
    setTimeout(() => process.exit(1), LAST_WORDS_MS)
  }
}

function listenToUtilityParent(
  parentPort: UtilityParentPort,
  engine: Hosted,
  on: { asked(): void; stop(): void },
): void {
  parentPort.on('message', ({ data, ports }) => {
    const { type, isOwn } = data as { type?: string; isOwn?: boolean }
    if (type === 'shutdown') on.stop()
    else if (type === 'ask') on.asked()
    else if (type === 'connect' && ports[0]) engine.attach(messagePort(ports[0]), isOwn === true)
  })
}
