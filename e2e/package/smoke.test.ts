import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { FuseState, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from 'playwright'
import { projectRoot } from '../../main/setup/command.ts'
import { FUSES } from '../../main/setup/set-fuses.ts'

/** The unpacked app of `npm run package`, as its owner meets it: its window, its command line, its locks. */

const LAYOUT: Partial<Record<NodeJS.Platform, { folder: string; program: string; resources: string }>> = {
  linux: { folder: 'linux-unpacked', program: 'houseguest-app', resources: 'resources' },
  win32: { folder: 'win-unpacked', program: 'Houseguest.exe', resources: 'resources' },
  darwin: {
    folder: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    program: 'Houseguest.app/Contents/MacOS/Houseguest',
    resources: 'Houseguest.app/Contents/Resources',
  },
}
const layout = LAYOUT[process.platform]
assert.ok(layout, `no package is made for ${process.platform}`)
const folder = join(projectRoot, 'release', layout.folder)
const program = join(folder, layout.program)
const cli = join(
  folder,
  layout.resources,
  'cli',
  process.platform === 'win32' ? 'houseguest.cmd' : 'houseguest',
)
assert.ok(existsSync(program), `There is no packaged app; run first: npm run package`)

const profile = await mkdtemp(join(tmpdir(), 'houseguest-package-'))
after(() => rm(profile, { recursive: true, force: true }))

/** The address Chromium's debugger answers at; the fuses leave a packaged app no other way in. */
async function debugged(app: ChildProcess): Promise<string> {
  const said: string[] = []
  for await (const line of createInterface({ input: app.stderr! })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address) return address
    said.push(line)
  }
  throw new Error(`The packaged app ended: ${said.join('\n')}`)
}

test('the packaged app opens its window over a working engine', { timeout: 120_000 }, async () => {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  const args = [
    '--demo',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    ...(root ? ['--no-sandbox'] : []),
  ]
  const app = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(app, 'exit')
  try {
    const browser = await chromium.connectOverCDP(await debugged(app))
    app.stderr.resume()
    const page = browser.contexts()[0]!.pages()[0] ?? (await browser.contexts()[0]!.waitForEvent('page'))
    await page.getByRole('link', { name: 'Devices' }).click()
    await page.getByRole('grid', { name: 'Devices' }).waitFor({ timeout: 60_000 })
    assert.equal(new URL(page.url()).protocol, 'app:')
    await browser.close()
  } finally {
    app.kill()
    await ended
  }
})

test('the command line comes with the package and makes a report', { timeout: 120_000 }, async () => {
  const run = promisify(execFile)
  const shell = process.platform === 'win32'
  const db = join(profile, 'cli.db')
  const { stdout } = await run(cli, ['demo', '--db', db, '--json'], { shell, maxBuffer: 64 * 2 ** 20 })
  assert.ok(JSON.parse(stdout).devices.length > 5)
  const output = join(profile, 'home.pdf')
  const made = await run(cli, ['report', '--format', 'pdf', '--output', output, '--db', db, '--json'], {
    shell,
  })
  assert.ok(JSON.parse(made.stdout).bytes > 1000)
})

/** Its instance is a MAC address (AirPlay audio), and only the registry of prefixes says whose. */
const SPEAKER = {
  id: 'speaker',
  input: { mdns: { type: '_raop._tcp.local.', name: '3C2AF4001122@Den._raop._tcp.local.', txt: {} } },
}

test('what the engine loads by name came along: whose a MAC address is', { timeout: 60_000 }, async () => {
  const heard = join(profile, 'heard.jsonl')
  await writeFile(heard, JSON.stringify(SPEAKER))
  const { stdout } = await promisify(execFile)(cli, ['identify', heard, '--json'], {
    shell: process.platform === 'win32',
  })
  assert.deepEqual(JSON.parse(stdout).evidence[0], {
    field: 'vendor',
    value: 'Brother',
    from: 'MAC prefix 3c:2a:f4',
    confidence: 0.4,
  })
  const app = await packedFiles(join(folder, layout.resources, 'app.asar'))
  for (const name of ['oui-data', 'dejavu-fonts-ttf', 'better-sqlite3'])
    assert.ok(app.node_modules?.files?.[name], `the app lacks ${name}`)
})

interface Packed {
  [name: string]: { files?: Packed }
}

/** The files in an app's archive by its head: a pickle in a pickle, the inner one a text as long as its fourth word says. */
async function packedFiles(archive: string): Promise<Packed> {
  const file = await open(archive, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    const { buffer: text, bytesRead } = await file.read(
      Buffer.alloc(buffer.readUInt32LE(12)),
      0,
      undefined,
      16,
    )
    return JSON.parse(text.toString('utf8', 0, bytesRead)).files
  } finally {
    await file.close()
  }
}

test('the licences of Houseguest and of all it is made with come along', async () => {
  const resources = join(folder, layout.resources)
  assert.match(await readFile(join(resources, 'LICENSE'), 'utf8'), /MIT License/)
  for (const beside of ['', 'cli/dist']) {
    const notices = await readFile(join(resources, beside, 'THIRD-PARTY-NOTICES.md'), 'utf8')
    // One that the windows are made with, one of the engine's, one that is shipped as a package.
    for (const name of ['react', 'commander', 'oui-data'])
      assert.match(notices, new RegExp(`^## ${name} [0-9.]+\\n\\n.*(MIT|BSD-2-Clause)`, 'm'))
  }
})

test('every fuse is burnt as decided', async () => {
  const { version: _version, ...wire } = await getCurrentFuseWire(program)
  const decided = new Map(Object.entries(FUSES))
  for (const [fuse, state] of Object.entries(wire))
    assert.equal(state, decided.get(fuse) ? FuseState.ENABLE : FuseState.DISABLE, `fuse ${fuse}`)
})
