import type { Hub } from './connection.ts'
import { HubFault } from './faults.ts'

/** Facts carry their site's times, and sites are held against each other by the day. */
const APART_MS = 86_400_000

/** Passes once either clock is set, so it is tried again. */
const APART = [
  'bad-input',
  'The clocks of this computer and of the hub are more than a day apart; set the wrong one right, what waits is kept here.',
] as const

/**
 * Compares the site's clock, `now` in ms UTC, with the hub's.
 * @throws HubFault where they are more than a day apart: what is told then would be of another time
 */
export async function checkClock(hub: Hub, now: number): Promise<void> {
  const [row] = await hub.query<{ now: string | null }>('SELECT now() AS now')
  if (Math.abs(Date.parse(row?.now ?? '') - now) > APART_MS) throw new HubFault(APART, true)
}
