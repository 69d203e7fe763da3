import type { NetworkInterface } from '../../shared/model/scan.ts'
import type { Engine } from '../engine/engine.ts'

/** What a command is given: where to write, when to stop, and how to reach an engine. */
export interface Context {
  /** Writes one line of the answer to stdout. */
  out(line: string): void
  /** Resolves when whoever reads stdout has taken enough of what was written: for output that has no end. */
  taken(): Promise<void>
  /** Writes progress or remarks to stderr, as they are. */
  err(text: string): void
  /** Whether stderr is a terminal a progress line may be redrawn on. */
  readonly terminal: boolean
  /** Aborted by Ctrl-C or SIGTERM: stop cleanly, keep what was recorded. */
  readonly signal: AbortSignal
  /** The networks of this machine; sends nothing, opens no ledger. */
  interfaces(): Promise<NetworkInterface[]>
  /** Opens an engine over the ledger `db` (default: the desktop app's); closed when the command ends. */
  engine(options: EngineOptions): Promise<Engine>
  /** Opens an engine over `db` whose clock is the one given: the timeline's. */
  replay(options: { db: string; now: () => number }): Promise<Engine>
  /** Opens an engine over a freshly played demonstration home. */
  demo(db: string | undefined): Promise<Engine>
  /** The status to end with when the command itself succeeds. */
  exitCode(code: number): void
}

export interface EngineOptions {
  db: string | undefined
  /** `write` makes this process the ledger's one writer and begins one where there is none; `change` begins none. */
  mode: 'read' | 'write' | 'change'
}
