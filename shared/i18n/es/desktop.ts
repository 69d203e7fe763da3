import type { desktop as english } from '../en/desktop.ts'
import type { Texts } from '../texts.ts'

/** What Houseguest says outside of its window: beside the clock and in notifications. */
export const desktop: Texts<typeof english> = {
  open: 'Abrir Houseguest',
  lookNow: 'Explorar ahora',
  pause: 'Pausar la exploración automática',
  quit: 'Salir',
  tray: 'Houseguest',
  trayWaiting_one: 'Houseguest: hay {{count, number}} aviso abierto',
  trayWaiting_other: 'Houseguest: hay {{count, number}} avisos abiertos',
  newWarnings_one: '{{count, number}} aviso nuevo',
  newWarnings_other: '{{count, number}} avisos nuevos',
  andMore_one: 'y {{count, number}} más',
  andMore_other: 'y {{count, number}} más',
}
