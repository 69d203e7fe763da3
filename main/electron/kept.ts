import { Fault } from '../../shared/fault.ts'

/** Keeps something in the app's folder. @throws Fault `disk-full | not-permitted`, in one sentence about `what` */
export function kept(what: string, keep: () => void): void {
  try {
    keep()
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    throw new Fault(
      code === 'ENOSPC' ? 'disk-full' : 'not-permitted',
      `${what} could not be kept (${code}); check that the data folder can be written and has room.`,
    )
  }
}
