import type { MessagePortMain } from 'electron'
import type { FaultCode } from '../../shared/fault.ts'
import type { EngineHost, StartEngine } from './engine-host.ts'

/**
 * Keeps one engine running: asks after it when somebody waits for its answer, and now and then when nobody does; ends it
 * when it stays silent, starts it again with back-off.
 */

/** Beats an asked engine may stay silent before it counts as stuck; counted, so that a machine's sleep is one. */
const SILENT_BEATS = 5
/** Opening and migrating an old ledger may take a while. */
const START_BEATS = 90
/** How often it is asked though nobody waits for it. Each time wakes two processes of an idle machine. */
const ROUND_BEATS = 30
/** Until an engine that ended is started again: 1 s, doubled each time up to 60 s. */
const FIRST_DELAY_BEATS = 0.5
const LONGEST_DELAY_BEATS = 30
/** An engine that lived this long was well; the next failure starts the back-off anew. */
const WELL_BEATS = 30
const SHUTDOWN_BEATS = 2

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
  /** Starts the engine now if none is running: because it failed, or its next start is still to come. */
  retry(): void
  /** Hands a client's port over; where no engine runs the port is closed, and `started` comes later. */
  connect(port: MessagePortMain, isOwn: boolean): void
  /** Has the engine show that it is awake; one that does not within 12 s is ended and started again. */
  ask(): void
  /** Ends the running engine cleanly and starts another; answers when that one was started. */
  restart(): Promise<void>
  /** Ends the engine cleanly, within 4 s at the latest, and for good. */
  stop(): Promise<void>
}

/** All times are counted in `beatMs`. */
export function engineProcess(start: StartEngine, on: EngineEvents, beatMs = 2_000): EngineProcess {
  let host: EngineHost | null = null
  let failure: EngineFailure | null = null
  let delay = FIRST_DELAY_BEATS * beatMs
  /** Runs while the engine owes a sign of life. */
  let patience: NodeJS.Timeout | undefined
  let restart: NodeJS.Timeout | undefined
  let stopped: (() => void) | null = null
  let succeeded: (() => void) | null = null

  function launch(): void {
    failure = null
    const born = performance.now()
    const rounds = setInterval(ask, ROUND_BEATS * beatMs)
    expect(START_BEATS)
    host = start({
      report(report) {
        rest()
        if (report.type === 'fatal') failure = { code: report.code, message: report.message }
      },
      exit() {
        clearInterval(rounds)
        rest()
        host = null
        if (performance.now() - born > WELL_BEATS * beatMs) delay = FIRST_DELAY_BEATS * beatMs
        if (stopped) stopped()
        else if (succeeded) succeed(succeeded)
        else if (failure) on.failed(failure)
        else {
          restart = setTimeout(launch, delay)
          delay = Math.min(delay * 2, LONGEST_DELAY_BEATS * beatMs)
        }
      },
    })
    on.started()
  }

  /** Ends the engine unless something is heard of it within so many beats. */
  function expect(beats: number): void {
    let silent = 0
    patience = setInterval(() => {
      if (++silent > beats) host?.kill()
    }, beatMs)
  }

  function rest(): void {
    clearInterval(patience)
    patience = undefined
  }

  function ask(): void {
    if (!host || patience) return
    expect(SILENT_BEATS)
    host.ask()
  }

  function succeed(done: () => void): void {
    succeeded = null
    delay = FIRST_DELAY_BEATS * beatMs
    launch()
    done()
  }

  function end(running: EngineHost): void {
    running.shutdown()
    setTimeout(() => running.kill(), SHUTDOWN_BEATS * beatMs).unref()
  }

  launch()
  return {
    ask,
    retry() {
      if (host || stopped) return
      clearTimeout(restart)
      launch()
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
