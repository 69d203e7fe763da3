import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Program, programFile } from '../programs.ts'

/** A program of the proof as a process of its own, and what it said on stdout. */
export interface Child {
  process: ChildProcess
  /** Whole lines; what was cut off by its end is left out. */
  lines(): string[]
  /** The end of what it said on stderr. */
  complaint(): string
  /** Resolves when it has said something, or ended. */
  spoke: Promise<unknown>
  ended: Promise<unknown>
}

/** Starts `name` with Node, or under another program such as `unshare`. */
export function startChild(
  name: Program,
  args: readonly string[],
  options: { under?: readonly string[] } = {},
): Child {
  const [program = process.execPath, ...rest] = [
    ...(options.under ?? []),
    process.execPath,
    programFile(name),
    ...args,
  ]
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err = `${err}${chunk.toString()}`.slice(-1_000)))
  const ended = once(child, 'close')
  return {
    process: child,
    lines: () => out.split('\n').slice(0, -1),
    complaint: () => err,
    spoke: Promise.race([once(child.stdout, 'data'), ended]),
    ended,
  }
}

/** Kills it as a power cut of the process would: at once, without a word. */
export async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL')
  await child.ended
}

export const running = ({ process }: Child): boolean =>
  process.exitCode === null && process.signalCode === null
