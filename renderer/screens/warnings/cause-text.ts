import type { TFunction } from 'i18next'
import type { Cause } from '../../../shared/model/warning.ts'

const KINDS = ['firmware-changed', 'policy-changed', 'support-ended', 'ownership-changed'] as const

/** A change in words, such as "Firmware changed from 1.2 to 1.3"; a kind without words stands for itself. */
export function causeText(cause: Cause, t: TFunction): string {
  const known = KINDS.find((kind) => kind === cause.kind)
  const what = known ? t(`warnings.causeKinds.${known}`) : cause.kind
  if (cause.from === null || cause.to === null) return what
  return `${what} ${t('warnings.fromTo', { from: cause.from, to: cause.to })}`
}
