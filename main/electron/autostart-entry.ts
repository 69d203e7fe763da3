import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether Houseguest starts when its owner logs in, as the system keeps it; off until they say so. */
export interface LoginItem {
  /** `null` where this system offers no way. */
  get(): boolean | null
  set(on: boolean): void
}

/** A login item as the free desktops keep it: a file that is there or is not. */
export function autostartEntry(file: string, command: readonly string[]): LoginItem {
  return {
    get: () => existsSync(file),
    set(on) {
      if (!on) return rmSync(file, { force: true })
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, desktopEntry(command))
    },
  }
}

const desktopEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Houseguest',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/**
 * Desktop Entry Specification, "The Exec key": an argument is quoted, `"`, `` ` ``, `$` and `\` are escaped within
 * the quotes, `%` is doubled; and, as in every string value of such a file, each backslash once more.
 */
const quoted = (argument: string): string =>
  `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`.replaceAll('\\', '\\\\')
