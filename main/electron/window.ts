import { BrowserWindow, nativeTheme } from 'electron'
import { WEB_PREFERENCES } from './hardening.ts'
import { ORIGIN } from './origin.ts'
import { BACKGROUND } from './page-background.ts'

/** The address of a screen, such as `warnings` or one warning; without one, of the page, which is loaded anew. */
export function screenAddress(screen?: string, parameter: string | null = null): string {
  if (screen === undefined) return `${ORIGIN}/`
  return `${ORIGIN}/#/${screen}${parameter === null ? '' : `/${encodeURIComponent(parameter)}`}`
}

/** Opens the app's window on the screens; it shows once the first of them is drawn. */
export function openWindow(preload: string, address = screenAddress()): BrowserWindow {
  const window = new BrowserWindow({
    width: 1180,
    height: 780,
    minWidth: 360,
    minHeight: 420,
    show: false,
    autoHideMenuBar: true,
    title: 'Houseguest',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { ...WEB_PREFERENCES, preload },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(address)
  return window
}
