import { Fault } from './fault.ts'

/** Whether a write failed for want of space, which may come back: as a fault, as SQLite or as the file system says it. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Fault
    ? error.code === 'disk-full'
    : /^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test((error as { code?: string } | null)?.code ?? '')
