import { isDiskFull } from '../../../shared/disk-full.ts'
import { faultData } from '../../../shared/fault.ts'

/** A disk or a share that went away while it was in use, as POSIX says it. */
const LOST = new Set(['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT'])

/** Why a file of evidence could not be read, in one sentence. */
export function whyUnread(path: string, error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `${path} does not exist; check the name.`
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read; check its permissions.`
  if (isDiskFull(error))
    return `The disk is full; free some space, then import ${path} again: nothing is counted twice.`
  if (code === 'ELOOP') return `${path} is a link that leads back to itself; name the file.`
  if (LOST.has(code)) return `${path} cannot be read (${code}); check that its disk or share is connected.`
  return faultData(error).message
}
