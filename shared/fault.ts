/** Every way Houseguest can refuse or fail, as a closed list: plain data that crosses processes. */
export const FAULT_CODES = [
  'bad-argument',
  'bad-input',
  'not-found',
  'no-network',
  'no-such-interface',
  'not-consented',
  'port-taken',
  'not-permitted',
  'certificate-changed',
  'ledger-unreadable',
  'ledger-from-future',
  'ledger-foreign',
  'ledger-locked',
  'ledger-damaged',
  'ledger-gone',
  'disk-full',
  'runtime-too-old',
  'cancelled',
  'engine-gone',
  'unexpected',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** An expected failure. `message` is one sentence a person can act on: what is wrong, what to do. */
export class Fault extends Error {
  readonly code: FaultCode
  constructor(code: FaultCode, message: string) {
    super(message)
    this.name = 'Fault'
    this.code = code
  }
}

/** The plain form of any thrown thing; unknown errors keep their message and become `unexpected`. */
export function faultData(error: unknown): { code: FaultCode; message: string } {
  if (error instanceof Fault) return { code: error.code, message: error.message }
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) }
}
