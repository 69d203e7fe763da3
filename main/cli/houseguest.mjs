#!/usr/bin/env node
// Finds a Node.js new enough for the ledger's SQLite driver, then hands over to the built command line.
// Plain old JavaScript on purpose: this file must also parse on a Node.js that is too old for the rest.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import os from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// The driver crashes the whole process below Node-API 10 (Node.js 22.14), so it is asked before it is loaded.
const NODE_API_NEEDED = 10

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
const built = join(root, 'dist/cli/index.js')

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

// Runs this file again under the project's own Node.js; signals go through, so does the way it ends.
function handOver() {
  // V8's own threads, four unless told, only take turns where there are fewer cores: an import takes 4 % longer on two.
  const threads = `--v8-pool-size=${Math.min(4, os.cpus().length)}`
  const child = spawn(ownNode, [threads, ...process.argv.slice(1)], { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  signals.forEach((name) => {
    process.on(name, () => {
      child.kill(name)
    })
  })
  child.on('error', (error) => {
    fail(`houseguest could not start its own Node.js (${error.message}); run: npm ci`)
  })
  child.on('exit', (code, signal) => {
    if (signal) {
      signals.forEach((name) => {
        process.removeAllListeners(name)
      })
      process.kill(process.pid, signal)
    } else process.exitCode = code
  })
}

if (Number(process.versions.napi || 0) < NODE_API_NEEDED) {
  if (existsSync(ownNode) && process.execPath !== ownNode) handOver()
  else
    fail(
      'houseguest needs Node.js 22.14 or newer; this is ' +
        process.version +
        '. Install a newer one, or run: npm ci',
    )
} else if (!existsSync(built)) fail('houseguest is not built yet; run: npm run build')
else {
  // What Node.js compiled is kept for the next run, but only in a build of one's own: an installed app's folder is not
  // to be written to.
  if (existsSync(join(root, 'dist/built'))) module.enableCompileCache(join(root, 'dist/command-code'))
  const { main } = await import(pathToFileURL(built).href)
  process.exitCode = await main(process.argv.slice(2))
}
