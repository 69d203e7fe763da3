import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/**
 * The ledger that app and command line share when none is named: in the folder where this user's programs
 * keep their data. The desktop app makes the same folder its own.
 */
export function defaultLedgerFile(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string {
  const { join } = platform === 'win32' ? win32 : posix
  if (platform === 'win32')
    return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Houseguest', 'ledger.db')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Houseguest', 'ledger.db')
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'houseguest', 'ledger.db')
}
