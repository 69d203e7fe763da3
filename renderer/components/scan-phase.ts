import type { ScanProgress } from '../../shared/model/scan.ts'

/** Whether a scan in this state still sends or listens. */
export const isRunning = (scan: ScanProgress): boolean => scan.phase !== 'done' && scan.phase !== 'cancelled'
