import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { autostartEntry, type LoginItem } from './autostart-entry.ts'

/** Said by the login item; macOS passes no arguments and says it otherwise. */
const AT_LOGIN = '--at-login'

/** Whether it was the login that started this app and not its owner. */
export const isStartedAtLogin = (): boolean =>
  process.argv.includes(AT_LOGIN) ||
  (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)

/** The login item of this system. */
export function loginItem(): LoginItem {
  if (process.platform === 'linux') return autostartEntry(autostartFile(), startCommand())
  const item = { path: process.execPath, args: startCommand().slice(1) }
  return {
    get: () => app.getLoginItemSettings(item).openAtLogin,
    set: (openAtLogin) => app.setLoginItemSettings({ ...item, openAtLogin }),
    // The system itself looks after what moved, or calls it another program.
    renew() {},
  }
}

/** A program and its arguments: the packed app, its AppImage, or Electron over a checkout. */
function startCommand(): string[] {
  if (app.isPackaged) return [process.env.APPIMAGE ?? process.execPath, AT_LOGIN]
  return [process.execPath, app.getAppPath(), AT_LOGIN]
}

/** Desktop Application Autostart Specification: `$XDG_CONFIG_HOME/autostart`. */
const autostartFile = (): string =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart', 'houseguest.desktop')
