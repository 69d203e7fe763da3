import type { desktop as english } from '../en/desktop.ts'
import type { Texts } from '../texts.ts'

/** What Houseguest says outside of its window: beside the clock and in notifications. */
export const desktop: Texts<typeof english> = {
  open: 'Ouvrir Houseguest',
  lookNow: 'Faire un tour maintenant',
  pause: 'Suspendre les tours automatiques',
  quit: 'Quitter',
  tray: 'Houseguest',
  trayWaiting_one: 'Houseguest : {{count, number}} avertissement ouvert',
  trayWaiting_other: 'Houseguest : {{count, number}} avertissements ouverts',
  newWarnings_one: '{{count, number}} nouvel avertissement',
  newWarnings_other: '{{count, number}} nouveaux avertissements',
  andMore_one: 'et {{count, number}} autre',
  andMore_other: 'et {{count, number}} autres',
}
