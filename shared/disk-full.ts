import { Fault } from './fault.ts'

/**
 * Whether a write failed for want of space, which may come back: as a fault, as SQLite or as the file system says it.
 * SQLite says so of the index of its log, too (sqlite.org/rescode.html, SQLITE_IOERR_SHMSIZE).
 */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Fault
    ? error.code === 'disk-full'
    : /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/.test(
        (error as { code?: string } | null)?.code ?? '',
      )
