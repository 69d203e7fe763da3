import { app, type Session, type WebContents } from 'electron'
import { ORIGIN, SCHEME } from './origin.ts'

/** What Chromium may do for a page is decided here, and the answer is no. Follows Electron's security checklist. */

/** Every window's preferences; written out though most are defaults, so that nobody has to know which. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // Compiled scripts are kept after their first run, not only once they count as often used.
  v8CacheOptions: 'bypassHeatCheck',
} as const

/** Must run before the app is ready. */
export function hardenApp(): void {
  // For root Chromium has no sandbox at all, and insisting on it keeps every process from starting.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** Once the app is ready: no resolver of Chromium's own, no permissions, no requests but for our own files. */
export function hardenNetwork(session: Session, devServer: string | null): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
  denyPermissions(session)
  // Chromium would fetch dictionaries from a vendor's servers; RFC 2606 section 2: .invalid never resolves.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/')
  // Only what our own page wrote itself, into a file the owner chooses in the system's dialog.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault()
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url, devServer) })
  })
}

function isOwn(address: string, devServer: string | null): boolean {
  const url = URL.parse(address)
  if (!url) return false
  if (url.protocol === `${SCHEME}:` || url.protocol === 'devtools:' || url.protocol === 'data:') return true
  return devServer !== null && url.host === new URL(devServer).host
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
}

/** A page stays where it is: it opens, leaves for and embeds nothing. */
function hardenContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    const isReload = event.isMainFrame && event.url === contents.getURL()
    if (!isReload) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
