import { type ChildProcess, spawn } from 'node:child_process'
import { build, createServer } from 'vite'
import { distFolder, nodeBundles, preloadBundle, rendererBundle } from './bundle.ts'
import { command, projectRoot, say } from './command.ts'
import { electronRuntime } from './electron-runtime.ts'
import { sandboxArguments } from './sandbox.ts'
import { systemLibraries } from './system-libraries.ts'

/** `npm run dev`: screens reload in place; a change in main process, preload or engine restarts the app. */
await command(async () => {
  const runtime = await electronRuntime()
  await systemLibraries(runtime, { virtualDisplay: false })
  const sandbox = sandboxArguments(runtime)
  const server = await createServer(rendererBundle(distFolder))
  await server.listen()
  const address = server.httpServer?.address()
  if (typeof address !== 'object' || !address) throw new Error('Vite did not say where it listens.')
  const origin = `http://127.0.0.1:${address.port}`

  let app: ChildProcess | undefined
  let restarting = false
  const restart = () => {
    restarting = app !== undefined
    app?.kill()
    const child = spawn(runtime.executable, [...sandbox, projectRoot, ...process.argv.slice(2)], {
      stdio: 'inherit',
    })
    app = child
    child.on('exit', () => {
      if (child === app && !restarting) process.exit()
      restarting = false
    })
  }
  const preload = preloadBundle(distFolder)
  for (const bundle of [preload, nodeBundles(distFolder, origin)]) {
    const watcher = await build({ ...bundle, build: { ...bundle.build, watch: {} } })
    if (!('on' in watcher)) throw new Error('Vite does not watch.')
    let first = true
    watcher.on('event', ({ code }) => {
      if (code === 'ERROR') say('The build failed; the app goes on with the last good one.')
      if (code !== 'END') return
      if (!first || bundle !== preload) restart()
      first = false
    })
  }
  return new Promise<number>(() => {})
})
