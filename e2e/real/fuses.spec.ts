import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { setFuses } from '../../main/setup/set-fuses.ts'
import { expect, test } from './launch.ts'

/** What the fuses forbid has no effect: tried on a copy of Electron with our fuses, beside one as it comes. */

/** Long enough for Electron to run three words of script, if it did. */
const RUN_MS = 8_000
const WORD = 'the-script-ran'

/** The same distribution in `folder`, its program a copy of its own, everything else the very same files. */
async function copyOf(dist: string, executable: string, folder: string): Promise<string> {
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name)
    const to = join(folder, from.slice(dist.length))
    if (entry.isDirectory()) await mkdir(to, { recursive: true })
    else {
      await mkdir(join(to, '..'), { recursive: true })
      if (from === executable) await copyFile(from, to)
      else await link(from, to).catch(() => copyFile(from, to))
    }
  }
  return join(folder, basename(executable))
}

async function wordsOf(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    timeout: RUN_MS,
    killSignal: 'SIGKILL',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'exit')
  return said
}

if (process.platform === 'linux')
  test('environment and arguments cannot turn the packaged app into Node or open its debugger', async ({
    userData,
  }) => {
    const { executable, dist } = await electronRuntime()
    const fused = await copyOf(dist, executable, join(userData, 'electron'))
    await setFuses(fused)
    const asNode = (program: string) =>
      wordsOf(program, ['-e', `console.log('${WORD}')`], { ELECTRON_RUN_AS_NODE: '1' })
    // As it comes, Electron does run as Node: the test would notice.
    expect(await asNode(executable)).toContain(WORD)
    expect(await asNode(fused)).not.toContain(WORD)
    const inspected = await wordsOf(fused, ['--no-sandbox', '--inspect=0'], {})
    expect(inspected).not.toContain('Debugger listening')
    const preloaded = await wordsOf(fused, ['--no-sandbox'], {
      NODE_OPTIONS: `--import=data:text/javascript,console.log('${WORD}')`,
    })
    expect(preloaded).not.toContain(WORD)
  })
