import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, Menu, nativeTheme, session, shell } from 'electron'
import { Fault, faultData } from '../../shared/fault.ts'
import { bestLanguage } from '../../shared/i18n/languages.ts'
import { OFFERED } from '../../shared/i18n/offered.ts'
import type { Home } from '../../shared/model/preferences.ts'
import { defaultLedgerFile } from '../engine/ledger/default-file.ts'
import { placedLedger } from '../engine/ledger/ledger-place.ts'
import { backupFolderChoice } from './backup-folder.ts'
import { chooseFolder } from './choose-folder.ts'
import { isWritable } from './data-folder.ts'
import { desktopDesk } from './desktop-desk.ts'
import { serveDesktop } from './desktop-port.ts'
import type { StartEngine } from './engine-host.ts'
import { type OwnClient, serveEngine } from './engine-ports.ts'
import { serveEvidenceFiles } from './evidence-files.ts'
import { hardenApp, hardenNetwork } from './hardening.ts'
import { keyring } from './keyring.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { serveLinks } from './links.ts'
import { isStartedAtLogin, loginItem } from './login-item.ts'
import { noHost } from './no-host.ts'
import { nodeHost } from './node-host.ts'
import { openPreferences, type PreferenceFile } from './preferences.ts'
import { followSaves } from './saved-files.ts'
import { registerScheme, serveBundle } from './scheme.ts'
import { serveSecrets } from './serve-secrets.ts'
import { sharingSecrets } from './sharing-secrets.ts'
import { sourcePasswords } from './source-passwords.ts'
import { utilityHost } from './utility-host.ts'
import { openWindow, screenAddress } from './window.ts'

/** The app's life: one instance, one window, one engine. Options: `--demo`, `--ledger=FILE`, `--at-login`. */

/** The ledger's SQLite driver needs this Node-API and crashes the whole process on an older one. */
const NODE_API_NEEDED = 10

const TOO_OLD = new Fault(
  'runtime-too-old',
  `Electron ${process.versions.electron} is too old for the ledger's SQLite driver and there is no newer Node.js beside it; use the official Electron, or run: npm ci`,
)

/** Until the first screen has its answers, from the window's first frame on; what nobody waits for comes after. */
const FIRST_SCREEN_MS = 1_000

const { commandLine } = app
const dist = join(dirname(fileURLToPath(import.meta.url)), '..')
const preload = join(dist, 'electron', 'preload.cjs')
const devServer = import.meta.env.DEV_SERVER
const namedLedger = commandLine.getSwitchValue('ledger')
const startedAs: Home = commandLine.hasSwitch('demo') ? 'demo' : 'own'

process.umask(0o077)

const dataFolder = resolve(commandLine.getSwitchValue('user-data-dir') || dirname(defaultLedgerFile()))
if (isWritable(dataFolder)) {
  app.setPath('userData', dataFolder)
  if (app.requestSingleInstanceLock()) start()
  else app.quit()
} else {
  // Chromium begins in no folder it cannot write, and would end without a word; the engine says what is wrong.
  const elsewhere = mkdtempSync(join(tmpdir(), 'houseguest-'))
  app.setPath('userData', elsewhere)
  app.on('quit', () => rmSync(elsewhere, { recursive: true, force: true }))
  start()
}

function start(): void {
  hardenApp()
  registerScheme()
  // Else Electron builds a menu of its own before it opens anything; ours comes when the window is there.
  Menu.setApplicationMenu(null)
  const preferences = openPreferences(join(dataFolder, 'preferences.json'))
  nativeTheme.themeSource = preferences.get().appearance
  // Pages then start in the chosen language, before they can ask for it.
  const { language } = preferences.get()
  if (language !== 'system') commandLine.appendSwitch('lang', language)
  app.on('second-instance', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !preferences.get().background) app.quit()
  })
  app.on('activate', () => {
    if (app.isReady()) show()
  })
  // An engine that is a process of another Node.js begins while Chromium does.
  const firstStart = engineStarter(startedAs)
  app
    .whenReady()
    .then(() => open(firstStart, preferences))
    .catch((error) => {
      process.stderr.write(`houseguest could not start: ${faultData(error).message}\n`)
      app.exit(1)
    })
}

function open(firstStart: StartEngine, preferences: PreferenceFile): void {
  hardenNetwork(session.defaultSession, devServer)
  serveBundle(session.defaultSession, join(dist, 'renderer'), devServer)
  // Its process starts while the rest is done; what it asks is heard after that.
  const window = isStartedAtLogin() && preferences.get().background ? null : openWindow(preload)
  serveLinks()
  let home = startedAs
  let nextStart: StartEngine | null = firstStart
  const language = () => {
    const { language: chosen } = preferences.get()
    return bestLanguage(chosen === 'system' ? app.getPreferredSystemLanguages() : [chosen], OFFERED)
  }
  const backupFolder = backupFolderChoice()
  const own = ledgerFolder({
    appFolder: dataFolder,
    isOwn: () => home === 'own' && !namedFor('own'),
    choose: chooseFolder,
    restart: () => engine.restart(),
    changed: () => desktop.changed(),
    moving: (progress) => desktop.moving(progress),
  })
  const login = loginItem()
  const desktop = desktopDesk({
    preferences,
    login,
    dataFolder: () => (namedFor('own') ? dirname(namedFor('own')) : own.folder()),
    ledgerFolder: own,
    language,
    home: () => home,
    async open(next) {
      home = next
      await engine.restart()
      for (const window of BrowserWindow.getAllWindows()) void window.loadURL(screenAddress())
    },
    showFolder: (folder) => shell.openPath(folder),
    chooseBackupFolder: backupFolder.choose,
    engineSilent: () => engine.ask(),
    startEngine: () => engine.retry(),
    preferred() {
      nativeTheme.themeSource = preferences.get().appearance
      inWords()
    },
  })
  followSaves(session.defaultSession, desktop.saved)
  const besideLedger = (what: string) => ledgerFile(home).replace(/(?:\.db)?$/, what)
  const passwords = sourcePasswords(() => besideLedger('-passwords.json'), keyring)
  const secrets = sharingSecrets(() => besideLedger('-sharing.json'), keyring)
  serveSecrets(secrets)
  const takeEngine = serveEvidenceFiles(passwords)
  const engine = serveEngine((on) => {
    const start = nextStart ?? engineStarter(home)
    nextStart = null
    return start(on)
  }, serveDesktop(desktop))
  engine.follow((client) => {
    own.follow(client)
    backupFolder.follow(client)
    takeEngine(client)
  })
  const unlock = (client: OwnClient) => {
    // An engine that ends meanwhile is followed anew by its next start.
    passwords.follow(client).catch(() => {})
    secrets.follow(client).catch(() => {})
  }
  let inWords = () => {}
  const beside = async () => {
    const quit = () => app.quit()
    login.renew()
    const { besideWindow } = await import('./beside-window.ts')
    inWords = besideWindow({ engine, preferences, language, open: show, openWarning, quit, unlock })
  }
  if (window) void firstFrame(window).then(() => setTimeout(beside, FIRST_SCREEN_MS))
  else void beside()
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

/** A ledger named on the command line is that of the home the app was started for. */
function namedFor(home: Home): string {
  return home === startedAs ? namedLedger : ''
}

/** @throws Fault `ledger-gone` */
function ledgerFile(home: Home): string {
  return namedFor(home) || (home === 'demo' ? join(dataFolder, 'demo.db') : placedLedger(dataFolder))
}

/** Each start looks anew where the ledger lies. */
function engineStarter(home: Home): StartEngine {
  let ledger: string
  try {
    ledger = ledgerFile(home)
  } catch (error) {
    return noHost(faultData(error))
  }
  const args = ['--ledger', ledger, ...(home === 'demo' ? ['--demo'] : [])]
  // An installed app's own folder is not to be written to.
  const codeFolder = app.isPackaged ? join(dataFolder, 'engine-code') : join(dist, 'engine-code')
  const program = { entry: join(dist, 'engine', 'entry.js'), args, codeFolder }
  if (Number(process.versions.napi) >= NODE_API_NEEDED) return utilityHost(program)
  // An old Electron leaves the engine to another Node.js, which cannot read inside the app's archive.
  const folder = app.isPackaged ? join(process.resourcesPath, 'cli') : app.getAppPath()
  const node = join(folder, 'node_modules', 'node', 'bin', 'node')
  if (app.isPackaged) program.entry = join(folder, 'dist', 'engine', 'entry.js')
  return existsSync(node) ? nodeHost(program, node) : noHost(TOO_OLD)
}

/** Brings one warning before the owner, or with `null` all of them. */
function openWarning(id: string | null): void {
  const address = screenAddress('warnings', id)
  const window = BrowserWindow.getAllWindows()[0]
  if (!window) return void openWindow(preload, address)
  void window.loadURL(address)
  focus(window)
}

/** Resolves when something can be seen in the window, or never will be. */
const firstFrame = (window: BrowserWindow) =>
  Promise.race([once(window, 'ready-to-show'), once(window, 'closed')])

/** Brings the window forward, or opens one. */
function show(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window) focus(window)
  else openWindow(preload)
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
