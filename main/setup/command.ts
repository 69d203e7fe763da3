import { spawn } from 'node:child_process'
import { findPackageJSON } from 'node:module'
import { dirname } from 'node:path'
import { faultData } from '../../shared/fault.ts'

/** The project's root folder, from the sources and from what is built of them; whatever the current directory is. */
export const projectRoot = dirname(findPackageJSON(import.meta.url) ?? '')

/** One line for the person who waits. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** `show` lets the person see its output; `quiet` keeps it for the answer. */
  output?: 'show' | 'quiet'
  signal?: AbortSignal
}

/** Runs a program to its end. Never throws: a program that could not be started has status 127. */
export function run(
  program: string,
  args: readonly string[],
  { cwd = projectRoot, env = process.env, output = 'show', signal }: RunOptions = {},
): Promise<{ status: number; text: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env,
      signal,
      stdio: ['inherit', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
    })
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const pass = (name: NodeJS.Signals) => () => void child.kill(name)
    const handlers = (['SIGINT', 'SIGTERM'] as const).map((name) => [name, pass(name)] as const)
    for (const [name, handler] of handlers) process.on(name, handler)
    const end = (status: number) => {
      for (const [name, handler] of handlers) process.off(name, handler)
      done({ status, text })
    }
    child.on('error', (error) => {
      text += error.message
      end(127)
    })
    child.on('close', (code, name) => end(code ?? (name === 'SIGINT' ? 130 : name === 'SIGTERM' ? 143 : 1)))
  })
}

/** Runs a set-up command's main function: its number is the exit status, a failure is one line and status 1. */
export async function command(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    say(faultData(error).message)
    process.exitCode = 1
  }
}
