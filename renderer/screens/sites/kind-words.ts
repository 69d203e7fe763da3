import type { TFunction } from 'i18next'
import { WARNING_KINDS } from '../../../shared/model/kinds.ts'

/** A kind of warning in words; what a newer or a strange site wrote stands for itself. */
export function warningWords(kind: string, t: TFunction): string {
  const known = WARNING_KINDS.find((one) => one === kind)
  return known ? t(`warnings.kinds.${known}`) : kind
}

/** Maker and model as one name, `null` where neither is known. */
export const makerAndModel = (of: { vendor: string | null; model: string | null }): string | null =>
  [of.vendor, of.model].filter((part) => part !== null).join(' ') || null
