import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, session } from 'electron'
import { faultData } from '../../shared/fault.ts'
import { defaultLedgerFile } from '../engine/ledger/default-file.ts'
import type { StartEngine } from './engine-host.ts'
import { serveEngine } from './engine-ports.ts'
import { hardenApp, hardenNetwork } from './hardening.ts'
import { serveLinks } from './links.ts'
import { setMenu } from './menu.ts'
import { noHost } from './no-host.ts'
import { nodeHost } from './node-host.ts'
import { notifications } from './notify.ts'
import { registerScheme, serveBundle } from './scheme.ts'
import { utilityHost } from './utility-host.ts'
import { openWindow, screenAddress } from './window.ts'

/** The app's life: one instance, one window, one engine. Options: `--demo`, `--ledger=FILE`. */

/** The ledger's SQLite driver needs this Node-API and crashes the whole process on an older one. */
const NODE_API_NEEDED = 10

const { commandLine } = app
const dist = join(dirname(fileURLToPath(import.meta.url)), '..')
const preload = join(dist, 'electron', 'preload.cjs')
const devServer = import.meta.env.DEV_SERVER

if (!commandLine.hasSwitch('user-data-dir')) app.setPath('userData', dirname(defaultLedgerFile()))
process.umask(0o077)

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  hardenApp()
  registerScheme()
  app.on('second-instance', () => focus(BrowserWindow.getAllWindows()[0]))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (app.isReady() && BrowserWindow.getAllWindows().length === 0) openWindow(preload)
  })
  const starter = engineStarter()
  app
    .whenReady()
    .then(() => open(starter))
    .catch((error) => {
      process.stderr.write(`houseguest could not start: ${faultData(error).message}\n`)
      app.exit(1)
    })
}

function open(starter: StartEngine): void {
  hardenNetwork(session.defaultSession, devServer)
  serveBundle(session.defaultSession, join(dist, 'renderer'), devServer)
  serveLinks()
  setMenu()
  const engine = serveEngine(starter, notifications(openWarning))
  openWindow(preload)
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void engine.stop().then(() => {
      stopped = true
      app.quit()
    })
  })
}

function engineStarter(): StartEngine {
  const demo = commandLine.hasSwitch('demo')
  const usual = join(app.getPath('userData'), demo ? 'demo.db' : 'ledger.db')
  const ledger = commandLine.getSwitchValue('ledger') || usual
  const args = ['--ledger', ledger, ...(demo ? ['--demo'] : [])]
  const program = { entry: join(dist, 'engine', 'entry.js'), args }
  if (Number(process.versions.napi) >= NODE_API_NEEDED) return utilityHost(program)
  const node = join(app.getAppPath(), 'node_modules', 'node', 'bin', 'node')
  return app.isPackaged || !existsSync(node) ? noHost : nodeHost(program, node)
}

/** Brings one warning before the owner, or with `null` all of them. */
function openWarning(id: string | null): void {
  const address = screenAddress('warnings', id)
  const window = BrowserWindow.getAllWindows()[0]
  if (!window) return void openWindow(preload, address)
  void window.loadURL(address)
  focus(window)
}

function focus(window: BrowserWindow | undefined): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
