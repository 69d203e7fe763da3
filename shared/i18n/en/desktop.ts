/** What Houseguest says outside of its window: beside the clock and in notifications. */
export const desktop = {
  open: 'Open Houseguest',
  lookNow: 'Look around now',
  pause: 'Pause looking around by itself',
  quit: 'Quit',
  tray: 'Houseguest',
  trayWaiting_one: 'Houseguest: {{count, number}} warning is open',
  trayWaiting_other: 'Houseguest: {{count, number}} warnings are open',
  newWarnings_one: '{{count, number}} new warning',
  newWarnings_other: '{{count, number}} new warnings',
  andMore_one: 'and {{count, number}} more',
  andMore_other: 'and {{count, number}} more',
} as const
