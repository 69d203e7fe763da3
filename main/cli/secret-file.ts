import { readFileSync, statSync } from 'node:fs'
import { Fault } from '../../shared/fault.ts'

/** Files with passwords and keys, as the command line takes them: only their owner may read them. */

/**
 * The whole text of a secret file, or with `-` of what is piped in.
 * @throws Fault `not-found` where there is no such file, `not-permitted` where others, or we ourselves, may not read it
 */
export function secretText(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8')
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile())
    throw new Fault('not-found', `There is no file ${file}; name the one that holds the secret.`)
  // Windows has no such bits; there the profile folder is the owner's alone.
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0)
    throw new Fault('not-permitted', `Others can read ${file}; run: chmod 600 ${file}`)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Fault('not-permitted', `${file} cannot be read; make it yours and try again.`)
  }
}

/** The first line of a secret file; `''` where that is empty. @throws as `secretText` */
export const secretLine = (file: string): string => secretText(file).split(/\r?\n/, 1)[0]?.trim() ?? ''
