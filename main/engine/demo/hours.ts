import type { Dice } from './dice.ts'
import type { Habit } from './habits.ts'

/** In which hours of a day a device does what it does that day. */

const HOUR_MS = 3_600_000
/** What is done by night is done at once: copies, updates. */
const MORNING = 6
/** Machines differ little from day to day, and go by the clock; people do things for a while. */
const MACHINE = 0.3
const FOR_A_WHILE = 5

export interface Counted {
  connections: number
  out: number
  in: number
}

/** Shares a day's counts out over hours, the latest at `at`; their sums are the day's. Else puts all into one of these hours. */
export function inHours(
  habit: Habit,
  counted: Counted,
  at: number,
  isShared: boolean,
  d: Dice,
): (Counted & { at: number })[] {
  const last = new Date(at).getUTCHours()
  if (last < MORNING || counted.connections === 1) return [{ at, ...counted }]
  const isMachine = habit.spread <= MACHINE
  const span = Math.min(last, isMachine ? last : FOR_A_WHILE)
  const turns = Math.min(counted.connections, span + 1)
  const step = isMachine ? (span + 1) / turns : 1
  const shares: { at: number; weight: number }[] = []
  for (let turn = 0; turn < turns; turn++) {
    // Not each hour of an evening is like the others.
    if (turn > 0 && !isMachine && !d.chance(0.7)) continue
    const moment =
      turn === 0 ? at : at - Math.floor(turn * step) * HOUR_MS + Math.floor(d.between(-9, 9)) * 60_000
    shares.push({ at: moment, weight: isMachine ? 1 : d.around(1, 0.5) })
  }
  if (!isShared) return [{ at: shares[Math.floor(d.next() * shares.length)]!.at, ...counted }]
  return shared(shares, counted)
}

function shared(
  shares: readonly { at: number; weight: number }[],
  counted: Counted,
): (Counted & { at: number })[] {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0)
  const left = { ...counted, connections: counted.connections - shares.length }
  const extra = left.connections
  const rows = shares.map(({ at, weight }) => {
    const part = weight / total
    const row = {
      at,
      connections: Math.floor(extra * part),
      out: Math.floor(counted.out * part),
      in: Math.floor(counted.in * part),
    }
    left.connections -= row.connections
    left.out -= row.out
    left.in -= row.in
    return { ...row, connections: row.connections + 1 }
  })
  const first = rows[0]!
  first.connections += left.connections
  first.out += left.out
  first.in += left.in
  return rows
}
