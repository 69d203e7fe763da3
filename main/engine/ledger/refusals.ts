import { isDiskFull } from '../../../shared/disk-full.ts'
import { Fault } from '../../../shared/fault.ts'

/**
 * SQLite's words for a file whose content contradicts itself. Of a value of more than a gigabyte, which no ledger holds, a
 * damaged row says so.
 */
export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|TOOBIG)/.test((error as { code?: string } | null)?.code ?? '')

/** The sentence on a ledger that contradicts itself. */
export const damaged = (file: string): Fault =>
  new Fault('ledger-damaged', `The ledger ${file} is damaged; restore a backup (nothing was deleted).`)

/** SQLite's and the file system's refusals in one sentence each; anything else stays as it is. */
export function asFault(error: unknown, file: string): Error {
  if (error instanceof Fault) return error
  const code = (error as { code?: string } | null)?.code ?? ''
  if (code === 'SQLITE_NOTADB')
    return new Fault('ledger-foreign', `${file} is not a ledger; choose another file.`)
  if (isDamage(error)) return damaged(file)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Fault('ledger-locked', `Another program is writing ${file}; close it, or choose another file.`)
  if (isDiskFull(error))
    return new Fault('disk-full', `The disk of ${file} is full; free some space, nothing recorded is lost.`)
  if (code === 'SQLITE_READONLY_DIRECTORY')
    return new Fault(
      'ledger-unreadable',
      `The ledger ${file} lies in a folder that cannot be written; copy it to another one, and open the copy.`,
    )
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM)|^E(ACCES|PERM|ROFS|ISDIR|NOTDIR|EXIST|IO)$/.test(code))
    return new Fault(
      'ledger-unreadable',
      `The ledger ${file} cannot be opened (${code}); check the path and its permissions.`,
    )
  return error instanceof Error ? error : new Error(String(error))
}
