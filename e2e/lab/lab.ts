import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The home in network namespaces that lies beside a full checkout; absent elsewhere, and so are its tests. */

const run = promisify(execFile)
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const script = join(root, '../shared/lab/lab')

/** Whether this machine has the lab and may make namespaces. */
export const labIsHere = existsSync(script) && process.getuid?.() === 0

export interface LabDevice {
  name: string
  ip: string
  mac: string
  vendor: string | null
  model: string | null
  firmware: string | null
  category: string
  up: boolean
}

/** One lab of our own, apart from any other by its id. */
export class Lab {
  readonly #env: NodeJS.ProcessEnv
  constructor(id: string) {
    this.#env = { ...process.env, LAB_ID: id }
  }
  async #lab(...words: string[]): Promise<string> {
    const { stdout } = await run(script, words, { env: this.#env, maxBuffer: 64 * 2 ** 20, cwd: root })
    return stdout
  }
  up = (...options: string[]) => this.#lab('up', ...options)
  down = () => this.#lab('down')
  change = (name: string, ...changes: string[]) => this.#lab('change', name, ...changes)
  add = (profile: string, name: string) => this.#lab('add', profile, name)
  exec = (...command: string[]) => this.#lab('exec', ...command)
  /** What a command on the laptop prints, line by line as it does; `stop` asks it to end. */
  lines(...command: string[]): { told: AsyncIterable<string>; stop(): void } {
    const child = spawn(script, ['exec', ...command], {
      env: this.#env,
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return { told: createInterface({ input: child.stdout }), stop: () => void child.kill() }
  }
  async truth(): Promise<LabDevice[]> {
    return (JSON.parse(await this.#lab('truth')) as { devices: LabDevice[] }).devices
  }
  /** Runs our command line on the lab's laptop and answers its JSON. */
  async houseguest<T>(...words: string[]): Promise<T> {
    const out = await this.exec(process.execPath, join(root, 'main/cli/houseguest.mjs'), ...words, '--json')
    return JSON.parse(out) as T
  }
}
