import { printer } from '../../../shared/i18n/en/printer.ts'

/** How grave a reason is, behind it: RFC 8011, 5.4.12. */
const SEVERITY = /-(?:report|warning|error)$/

/** A printer's state in plain words of ours; `null` for what no standard names. */
export const stateWords = (state: string): string | null =>
  Object.entries(printer.states).find(([keyword]) => keyword === state)?.[1] ?? null

/** The same of one of its reasons. */
export const reasonWords = (reason: string): string | null =>
  Object.entries(printer.reasons).find(([keyword]) => keyword === reason.replace(SEVERITY, ''))?.[1] ?? null
