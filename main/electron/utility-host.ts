import { utilityProcess } from 'electron'
import {
  type EngineProgram,
  engineEnvironment,
  HEAP_LIMIT,
  parseReport,
  type StartEngine,
} from './engine-host.ts'

/** Runs the engine as an Electron utility process; a client's port is handed to it and no longer ours. */
export function utilityHost(program: EngineProgram): StartEngine {
  return (on) => {
    const child = utilityProcess.fork(program.entry, [...program.args], {
      serviceName: 'Houseguest engine',
      // A utility process ignores V8 options that are not wrapped as Chromium's own.
      execArgv: [`--js-flags=${HEAP_LIMIT}`],
      env: engineEnvironment(program),
      stdio: 'inherit',
    })
    let clients = 0
    child.on('message', (message: unknown) => {
      const report = parseReport(message)
      if (report) on.report(report)
    })
    child.on('exit', () => on.exit())
    return {
      connect: (port, isOwn) => child.postMessage({ type: 'connect', client: ++clients, isOwn }, [port]),
      ask: () => child.postMessage({ type: 'ask' }),
      shutdown: () => child.postMessage({ type: 'shutdown' }),
      kill() {
        // utilityProcess.kill is a polite SIGTERM, which an engine in an endless loop never hears.
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
      },
    }
  }
}
