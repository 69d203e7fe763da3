import type { desktop as english } from '../en/desktop.ts'
import type { Texts } from '../texts.ts'

/** What Houseguest says outside of its window: beside the clock and in notifications. */
export const desktop: Texts<typeof english> = {
  open: 'Houseguest openen',
  lookNow: 'Nu rondkijken',
  pause: 'Vanzelf rondkijken pauzeren',
  quit: 'Stoppen',
  tray: 'Houseguest',
  trayWaiting_one: 'Houseguest: {{count, number}} waarschuwing staat open',
  trayWaiting_other: 'Houseguest: {{count, number}} waarschuwingen staan open',
  newWarnings_one: '{{count, number}} nieuwe waarschuwing',
  newWarnings_other: '{{count, number}} nieuwe waarschuwingen',
  andMore_one: 'en nog {{count, number}}',
  andMore_other: 'en nog {{count, number}}',
}
