import type { Fault } from '../../shared/fault.ts'
import type { StartEngine } from './engine-host.ts'

/** Stands where no process can run the engine: refuses each start with the reason. */
export const noHost =
  ({ code, message }: Pick<Fault, 'code' | 'message'>): StartEngine =>
  (on) => {
    // Whoever hears of a start first is handed a port; that it came to nothing is the last word.
    setImmediate(() => {
      on.report({ type: 'fatal', code, message })
      on.exit()
    })
    return { connect: (port) => port.close(), ask() {}, shutdown() {}, kill() {} }
  }
