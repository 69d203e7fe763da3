import type { TFunction } from 'i18next'
import type { printer } from '../../shared/i18n/en/printer.ts'

type State = keyof typeof printer.states
type Reason = keyof typeof printer.reasons

/** How grave a reason is, behind it: RFC 8011, 5.4.12. */
const SEVERITY = /-(?:report|warning|error)$/
const KEYWORD = /^[a-z]+(?:-[a-z]+)*$/

/** A printer's state or one of its reasons in plain words; a keyword of a maker's own, or another fact, as it is. */
export function printerWords(key: string, value: string, t: TFunction): string {
  if (!KEYWORD.test(value)) return value
  if (key === 'printer.state') return t(`printer.states.${value as State}`, { defaultValue: value })
  if (key !== 'printer.stateReasons') return value
  return t(`printer.reasons.${value.replace(SEVERITY, '') as Reason}`, { defaultValue: value })
}
