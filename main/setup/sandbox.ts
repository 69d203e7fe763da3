import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './command.ts'
import type { ElectronRuntime } from './electron-runtime.ts'

/**
 * The arguments Chromium's sandbox asks for on this machine: none, or `--no-sandbox` for root, which is said.
 * Where the system forbids the sandbox to an ordinary user, says what to do about it before Chromium aborts.
 */
export function sandboxArguments({ dist }: ElectronRuntime): string[] {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say(
      'Running as root, where Chromium has no sandbox (--no-sandbox). Use an ordinary account for real audits.',
    )
    return ['--no-sandbox']
  }
  const helper = join(dist, 'chrome-sandbox')
  if (userNamespacesForbidden() && !isSetuidRoot(helper))
    say(
      `This system forbids unprivileged user namespaces, which Chromium's sandbox needs. Run once: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    )
  return []
}

/** Each kernel switch with the value that forbids (Ubuntu 24.04 and later; Debian's; the general one). */
const SWITCHES = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
] as const

/** Whether an ordinary user may not make user namespaces here. `read` gives a file's text, or throws. */
export function userNamespacesForbidden(read = (file: string) => readFileSync(file, 'utf8')): boolean {
  return SWITCHES.some(([file, forbids]) => {
    try {
      return read(file).trim() === forbids
    } catch {
      return false
    }
  })
}

function isSetuidRoot(file: string): boolean {
  try {
    const { uid, mode } = statSync(file)
    return uid === 0 && (mode & 0o4000) !== 0
  } catch {
    return false
  }
}
