import type { help as english } from '../en/help.ts'
import type { Texts } from '../texts.ts'

/** The help page: what is asked of every device, and on what grounds it is answered. */
export const help: Texts<typeof english> = {
  title: 'Hilfe',
  page: 'Was Houseguest fragt',
  lead: 'Diese Fragen werden zu allem gestellt, was gesehen wird. Eine Antwort, die überrascht, wird zur Warnung.',
  why: 'Warum das gefragt wird',
  evidence: 'Worauf eine Antwort beruht',
  advice: 'Was Sie tun können',
  settles: 'Was es klären würde',
}
