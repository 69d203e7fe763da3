import type { FaultCode } from './fault.ts'

/** By the code of the system. */
const REFUSALS: Readonly<Record<string, readonly [FaultCode, string]>> = {
  ENOENT: ['not-found', 'that folder does not exist; create it or choose another'],
  ENOTDIR: ['bad-argument', 'a part of that path is a file; choose another folder'],
  EACCES: ['not-permitted', 'you may not write there; choose another folder'],
  EPERM: ['not-permitted', 'you may not write there; choose another folder'],
  EROFS: ['not-permitted', 'nothing can be written there; choose another folder'],
  ENOSPC: ['disk-full', 'the disk is full; make room and try again'],
  EDQUOT: ['disk-full', 'your share of the disk is full; make room and try again'],
  ENAMETOOLONG: ['bad-argument', 'that name is too long; choose a shorter one'],
}

/** Why a file cannot be written at the place named for it, as the end of a sentence; `null` when the place is not why. */
export function whyUnwritable(error: unknown): { code: FaultCode; why: string } | null {
  const refusal = REFUSALS[(error as { code?: string } | null)?.code ?? '']
  return refusal ? { code: refusal[0], why: refusal[1] } : null
}
