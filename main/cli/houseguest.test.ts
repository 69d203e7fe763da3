import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

/** The shim in a checkout of its own, with a built command line that tells how it was called. */

let root = ''
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'houseguest-shim-'))
  await mkdir(join(root, 'main/cli'), { recursive: true })
  await cp(join(import.meta.dirname, 'houseguest.mjs'), join(root, 'main/cli/houseguest.mjs'))
})
after(() => rm(root, { recursive: true, force: true }))

const TOLD = `export async function main(args) {
  if (args[0] === 'wait') {
    setInterval(() => {}, 1000)
    process.once('SIGTERM', () => process.exit(143))
    process.stdout.write('waiting')
    return new Promise(() => {})
  }
  process.stdout.write(JSON.stringify({ args, napi: process.versions.napi }))
  return 2
}`

interface Ended {
  code: number | string | null | undefined
  out: string
  err: string
}

// Tests may share a cache of what was compiled; a command line that is started has its own.
const { NODE_COMPILE_CACHE: _, ...env } = process.env

const shim = (args: string[], napi?: string) =>
  new Promise<Ended>((done) => {
    // A preloaded module that makes this Node.js say an older Node-API, as an older one would.
    const pretend = napi
      ? ['--import', `data:text/javascript,Object.defineProperty(process.versions,'napi',{value:'${napi}'})`]
      : []
    execFile(
      process.execPath,
      [...pretend, join(root, 'main/cli/houseguest.mjs'), ...args],
      { env },
      (error, out, err) => done({ code: error ? error.code : 0, out, err }),
    )
  })

test('before the build it says how to build', async () => {
  assert.deepEqual(await shim(['devices']), {
    code: 1,
    out: '',
    err: 'houseguest is not built yet; run: npm run build\n',
  })
})

test('arguments reach the built command line, and its status comes back', async () => {
  await mkdir(join(root, 'dist/cli'), { recursive: true })
  await writeFile(join(root, 'package.json'), '{"type":"module"}')
  await writeFile(join(root, 'dist/cli/index.js'), TOLD)
  const { code, out } = await shim(['scan', '--interface', 'a b'])
  assert.equal(code, 2)
  assert.deepEqual(JSON.parse(out).args, ['scan', '--interface', 'a b'])
})

test('what was compiled is kept in a build of one’s own, not in an installed app', async () => {
  const kept = join(root, 'dist/command-code')
  await shim(['devices'])
  assert.equal(existsSync(kept), false)
  await writeFile(join(root, 'dist/built'), '')
  await shim(['devices'])
  assert.notDeepEqual(await readdir(kept), [])
})

test('a Node.js too old, and no other: one line and status 1', async () => {
  const { code, out, err } = await shim(['devices'], '9')
  assert.equal(code, 1)
  assert.equal(out, '')
  assert.match(err, /^houseguest needs Node\.js 22\.14 or newer; this is v[\d.]+\. .*npm ci\n$/)
})

test('a Node.js too old hands over to the project’s own', async () => {
  const bin = join(root, 'node_modules/node/bin')
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 })
  const { code, out } = await shim(['devices', '--json'], '9')
  assert.equal(code, 2)
  assert.deepEqual(JSON.parse(out), { args: ['devices', '--json'], napi: process.versions.napi })
})

test('a signal goes through to the project’s own, and its status comes back', async () => {
  const child = execFile(process.execPath, [
    '--import',
    "data:text/javascript,Object.defineProperty(process.versions,'napi',{value:'9'})",
    join(root, 'main/cli/houseguest.mjs'),
    'wait',
  ])
  await new Promise((ready) => child.stdout?.once('data', ready))
  const ended = new Promise((done) => child.once('exit', (code) => done(code)))
  child.kill('SIGTERM')
  assert.equal(await ended, 143)
})
