import type { MessagePortMain } from 'electron'
import type { FaultCode } from '../../shared/fault.ts'
import type { EngineHost, StartEngine } from './engine-host.ts'

/** Keeps one engine running: watches its pulse, ends it when it is silent, starts it again with back-off. */

/** Pulses that may be missed before an engine counts as stuck; counted, so that a machine's sleep is one. */
const SILENT_PULSES = 5
/** Opening and migrating an old ledger may take a while. */
const START_PULSES = 90
/** Until an engine that ended is started again: 1 s, doubled each time up to 60 s. */
const FIRST_DELAY_PULSES = 0.5
const LONGEST_DELAY_PULSES = 30
/** An engine that lived this long was well; the next failure starts the back-off anew. */
const WELL_PULSES = 30
const SHUTDOWN_PULSES = 2

export interface EngineFailure {
  code: FaultCode
  message: string
}

export interface EngineEvents {
  /** A new engine runs: whoever had a port to the old one needs a new one. */
  started(): void
  /** The engine refused to work, for example over a damaged ledger; it is not restarted by itself. */
  failed(failure: EngineFailure): void
}

export interface EngineProcess {
  /** Starts the engine if it is not running because it failed. */
  retry(): void
  /** Hands a client's port over; where no engine runs the port is closed, and `started` comes later. */
  connect(port: MessagePortMain, isOwn: boolean): void
  /** Ends the running engine cleanly and starts another; answers when that one was started. */
  restart(): Promise<void>
  /** Ends the engine cleanly, within 4 s at the latest, and for good. */
  stop(): Promise<void>
}

/** `pulseMs` is how often an engine tells that it answers; all other times are counted in it. */
export function engineProcess(start: StartEngine, on: EngineEvents, pulseMs = 2_000): EngineProcess {
  let host: EngineHost | null = null
  let failure: EngineFailure | null = null
  let delay = FIRST_DELAY_PULSES * pulseMs
  let restart: NodeJS.Timeout | undefined
  let stopped: (() => void) | null = null
  let succeeded: (() => void) | null = null

  function launch(): void {
    failure = null
    let silent = 0
    let lived = 0
    let allowed = START_PULSES
    const pulse = setInterval(() => {
      if (++lived === WELL_PULSES) delay = FIRST_DELAY_PULSES * pulseMs
      if (++silent > allowed) host?.kill()
    }, pulseMs)
    host = start({
      report(report) {
        silent = 0
        if (report.type === 'fatal') failure = { code: report.code, message: report.message }
        else allowed = SILENT_PULSES
      },
      exit() {
        clearInterval(pulse)
        host = null
        if (stopped) stopped()
        else if (succeeded) succeed(succeeded)
        else if (failure) on.failed(failure)
        else {
          restart = setTimeout(launch, delay)
          delay = Math.min(delay * 2, LONGEST_DELAY_PULSES * pulseMs)
        }
      },
    })
    on.started()
  }

  function succeed(done: () => void): void {
    succeeded = null
    delay = FIRST_DELAY_PULSES * pulseMs
    launch()
    done()
  }

  function end(running: EngineHost): void {
    running.shutdown()
    setTimeout(() => running.kill(), SHUTDOWN_PULSES * pulseMs).unref()
  }

  launch()
  return {
    retry() {
      if (!host && failure) launch()
    },
    connect(port, isOwn) {
      if (host) host.connect(port, isOwn)
      else port.close()
    },
    restart() {
      clearTimeout(restart)
      return new Promise((done) => {
        if (!host) return succeed(done)
        const earlier = succeeded
        succeeded = () => {
          earlier?.()
          done()
        }
        if (!earlier) end(host)
      })
    },
    stop() {
      clearTimeout(restart)
      return new Promise((done) => {
        stopped = done
        if (host) end(host)
        else done()
      })
    },
  }
}
