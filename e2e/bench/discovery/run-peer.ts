import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A line a tool printed, and when (seconds from its start). */
export interface Line {
  at: number
  text: string
}

/** A tool that needs preparation prints this when its own work begins. */
const START = '@@start@@'

/** Runs `argv` and notes when each line came. Rejects when the tool cannot be started or is missing. */
export function runPeer(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<Line[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(argv[0]!, argv.slice(1), { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let start = performance.now()
    let lines: Line[] = []
    let complaint = ''
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (text.trim() !== START) return lines.push({ at: (performance.now() - start) / 1000, text })
      start = performance.now()
      lines = []
    })
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(lines)
      else reject(new Error(`exit ${code}: ${complaint.trim().split('\n').at(-1) ?? ''}`))
    })
  })
}
