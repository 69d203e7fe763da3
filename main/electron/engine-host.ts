import type { MessagePortMain } from 'electron'
import type { FaultCode } from '../../shared/fault.ts'

/** What the engine's process says of itself, beside the clients' messages. */
export type EngineReport =
  | { type: 'ready' }
  /** The answer to being asked. */
  | { type: 'awake' }
  | { type: 'fatal'; code: FaultCode; message: string }

/** One running engine process, whatever kind it is. */
export interface EngineHost {
  /** Gives the engine a client; `isOwn`: the main process itself. What comes through `port` is its business from now on. */
  connect(port: MessagePortMain, isOwn: boolean): void
  /** Asks whether its event loop turns; `awake` is reported then. */
  ask(): void
  /** Asks it to end cleanly. */
  shutdown(): void
  /** Ends it now. */
  kill(): void
}

export interface EngineHostEvents {
  report(report: EngineReport): void
  /** It ended, for whatever reason. Called once. */
  exit(): void
}

export type StartEngine = (on: EngineHostEvents) => EngineHost

export interface EngineProgram {
  /** The engine's built entry file. */
  entry: string
  args: readonly string[]
  /** Where Node keeps what it compiled for the next start (module compile cache); made if it can be. */
  codeFolder?: string
}

/** Far more than a large home needs; an engine beyond it is ill and is restarted. */
export const HEAP_LIMIT = '--max-old-space-size=512'

/** What the engine needs to know of its surroundings: where its files lie, and how to say times. */
const ENVIRONMENT = [
  'HOME',
  'USERPROFILE',
  'APPDATA',
  'XDG_CONFIG_HOME',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
  'TZ',
]

/** The engine's environment; it parses hostile packets and is given nothing that it does not need. */
export function engineEnvironment(
  { codeFolder }: Pick<EngineProgram, 'codeFolder'>,
  env: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const needed = ENVIRONMENT.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))
  return { ...Object.fromEntries(needed), ...(codeFolder ? { NODE_COMPILE_CACHE: codeFolder } : {}) }
}

/** Takes a report for what it is, or not at all. */
export function parseReport(message: unknown): EngineReport | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null
  const { type } = message
  if (type === 'ready' || type === 'awake') return { type }
  if (type === 'fatal' && 'code' in message && 'message' in message)
    return { type, code: message.code as FaultCode, message: String(message.message) }
  return null
}
