import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether Houseguest starts when its owner logs in, as the system keeps it; off until they say so. */
export interface LoginItem {
  /** `null` where this system offers no way. */
  get(): boolean | null
  set(on: boolean): void
  /** Names this program where the one that was named is gone, as after the app was moved. */
  renew(): void
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
    renew() {
      try {
        const entry = readFileSync(file, 'utf8')
        const [line, named = ''] = NAMED_PROGRAM.exec(entry) ?? []
        if (line === undefined || existsSync(unquoted(named))) return
        // The rest is the owner's, or their desktop's.
        writeFileSync(
          file,
          entry.replace(/^Exec=.*$/m, () => execLine(command)),
        )
      } catch {
        // There is none, or it is not ours to write: it stays as it is.
      }
    },
  }
}

const desktopEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Houseguest',
    execLine(command),
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

const execLine = (command: readonly string[]): string => `Exec=${command.map(quoted).join(' ')}`

/** The first argument of a line as it is written here. */
const NAMED_PROGRAM = /^Exec="((?:[^"\\]|\\\\\\?.)*)"/m

/**
 * Desktop Entry Specification, "The Exec key": an argument is quoted, `"`, `` ` ``, `$` and `\` are escaped within
 * the quotes, `%` is doubled; and, as in every string value of such a file, each backslash once more.
 */
const quoted = (argument: string): string =>
  `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`.replaceAll('\\', '\\\\')

const unquoted = (argument: string): string =>
  argument
    .replaceAll('\\\\', '\\')
    .replaceAll('%%', '%')
    .replaceAll(/\\(["`$\\])/g, '$1')
