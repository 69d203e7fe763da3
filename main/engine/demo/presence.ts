import { type Calendar, type Days, fridayBefore, within } from './calendar.ts'
import type { Member } from './member.ts'

/** The days on which the member belongs to the home. */
export function stay(year: Calendar, member: Member): Days {
  const here = member.here ?? { from: Number.POSITIVE_INFINITY, to: 0 }
  if (!member.arrivesOnFriday) return here
  const friday = fridayBefore(year, here.from)
  return { from: friday, to: friday - (here.from - here.to) }
}

/** Does it belong to the home on `day`, and is it plugged in or carried there? */
export function isPresent(year: Calendar, member: Member, day: number): boolean {
  return within([stay(year, member)], day) && !within(member.absent ?? [], day)
}

/** The entry in force on `day` of a list in turn, each from a day on. */
export function inForce<T>(turns: readonly (readonly [from: number, value: T])[], day: number): T {
  return turns.findLast(([from]) => day <= from)![1]
}
