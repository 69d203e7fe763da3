import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer as createListener } from 'node:net'
import { build, createServer } from 'vite'
import { distFolder, nodeBundles, preloadBundle, rendererBundle } from './bundle.ts'
import { command, projectRoot, say } from './command.ts'
import { electronRuntime } from './electron-runtime.ts'
import { sandboxArguments } from './sandbox.ts'
import { systemLibraries } from './system-libraries.ts'

/** `npm run dev`: screens reload in place; a change in main process, preload or engine restarts the app. */

const HOST = '127.0.0.1'

async function freePort(): Promise<number> {
  const listener = createListener().listen(0, HOST)
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  return port
}

/** Vite's server; the page's own origin is `app:`, so its client has to be told where the web socket is. */
async function serveScreens(): Promise<string> {
  const port = await freePort()
  const server = await createServer({
    ...rendererBundle(distFolder),
    server: { host: HOST, port, strictPort: true, ws: { protocol: 'ws', host: HOST, clientPort: port } },
  })
  await server.listen()
  return `http://${HOST}:${port}`
}

/** Builds a bundle again after every change of its sources, and calls back after each. */
async function watch(bundle: ReturnType<typeof preloadBundle>, built: () => void): Promise<void> {
  const watcher = await build({ ...bundle, build: { ...bundle.build, watch: {} } })
  if (!('on' in watcher)) throw new Error('Vite does not watch.')
  const first = Promise.withResolvers<void>()
  watcher.on('event', ({ code }) => {
    if (code === 'ERROR') say('The build failed; the app goes on with the last good one.')
    if (code !== 'END') return
    first.resolve()
    built()
  })
  await first.promise
}

await command(async () => {
  const runtime = await electronRuntime()
  await systemLibraries(runtime, { virtualDisplay: false })
  const args = [...sandboxArguments(runtime), projectRoot, ...process.argv.slice(2)]
  const ended = Promise.withResolvers<number>()
  let app: ChildProcess | undefined
  let restarting = false

  const launch = () => {
    const child = spawn(runtime.executable, args, { stdio: 'inherit' })
    app = child
    child.on('exit', (code) => {
      if (restarting) launch()
      else ended.resolve(code ?? 0)
      restarting = false
    })
  }
  const restart = () => {
    restarting = app !== undefined
    app?.kill()
  }
  await watch(preloadBundle(distFolder), restart)
  await watch(nodeBundles(distFolder, await serveScreens()), restart)
  launch()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app?.kill())
  process.exit(await ended.promise)
})
