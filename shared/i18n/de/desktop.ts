import type { desktop as english } from '../en/desktop.ts'
import type { Texts } from '../texts.ts'

/** What Houseguest says outside of its window: beside the clock and in notifications. */
export const desktop: Texts<typeof english> = {
  open: 'Houseguest öffnen',
  lookNow: 'Jetzt umsehen',
  pause: 'Selbsttätiges Umsehen anhalten',
  quit: 'Beenden',
  tray: 'Houseguest',
  trayWaiting_one: 'Houseguest: {{count, number}} Warnung ist offen',
  trayWaiting_other: 'Houseguest: {{count, number}} Warnungen sind offen',
  newWarnings_one: '{{count, number}} neue Warnung',
  newWarnings_other: '{{count, number}} neue Warnungen',
  andMore_one: 'und {{count, number}} weitere',
  andMore_other: 'und {{count, number}} weitere',
}
