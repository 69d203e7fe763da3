import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, link, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { setFuses } from '../../main/setup/set-fuses.ts'
import { expect, test } from './launch.ts'

/** What the fuses forbid has no effect: tried on a copy of Electron with our fuses, beside one as it comes. */

/** Long enough for Electron to run three words of script, if it did. */
const RUN_MS = 8_000
const WORD = 'the-script-ran'
const SCRIPT = join(tmpdir(), `houseguest-fuses-${process.pid}.cjs`)

test.afterAll(() => rm(SCRIPT, { force: true }))

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
  // The fuse that wants an app in an archive would otherwise end it before anything else is tried.
  await copyFile(join(dist, 'resources/default_app.asar'), join(folder, 'resources/app.asar'))
  return join(folder, basename(executable))
}

/** What `program` said, up to `awaited` or its end. */
async function wordsOf(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  awaited: string,
): Promise<string> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    timeout: RUN_MS,
    killSignal: 'SIGKILL',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(awaited)) child.kill('SIGKILL')
    })
  await once(child, 'exit')
  return said
}

/** What an outsider tries, and the words that say it worked. */
const ATTEMPTS: readonly { name: string; args: string[]; env: NodeJS.ProcessEnv; worked: string }[] = [
  {
    name: 'run it as Node',
    args: ['-e', `console.log('${WORD}')`],
    env: { ELECTRON_RUN_AS_NODE: '1' },
    worked: WORD,
  },
  { name: 'open its debugger', args: ['--no-sandbox', '--inspect=0'], env: {}, worked: 'Debugger listening' },
  {
    name: 'load a script before it',
    args: ['--no-sandbox'],
    env: { NODE_OPTIONS: `--require=${SCRIPT}` },
    worked: WORD,
  },
]

if (process.platform === 'linux')
  test('environment and arguments cannot turn the packaged app into something else', async ({ userData }) => {
    const { executable, dist } = await electronRuntime()
    const plain = await copyOf(dist, executable, join(userData, 'plain'))
    const fused = await copyOf(dist, executable, join(userData, 'fused'))
    await setFuses(fused)
    await writeFile(SCRIPT, `console.log('${WORD}')`)
    for (const { name, args, env, worked } of ATTEMPTS) {
      // As it comes, Electron obeys: so the test would notice.
      expect(await wordsOf(plain, args, env, worked), `${name}, without our fuses`).toContain(worked)
      expect(await wordsOf(fused, args, env, worked), name).not.toContain(worked)
    }
  })
