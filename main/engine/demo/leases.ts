import { STORY } from './calendar.ts'
import { CAST } from './cast.ts'
import { dice } from './dice.ts'
import type { Member } from './member.ts'

/** Addresses of the home: the old router dealt from one network, the new one from another. */
const NETWORK = { old: '192.168.1', new: '192.168.178' } as const

/** 20 to 249, as home routers deal them; the step shares no factor with the number, so no two leases meet. */
const POOL = { first: 20, size: 230, step: 47 } as const

const turns = new Map(CAST.map((m, i) => [m.id, { index: i, renewals: renewals(m.id) }]))

/** The days on which the router dealt a device another address: after a restart, an outage, a long absence. */
function renewals(id: string): number[] {
  const d = dice(`lease/${id}`)
  const days: number[] = []
  for (let day = 365 - d.whole(20, 150); day > 0; day -= d.whole(45, 190)) days.push(day)
  return days
}

/** The IPv4 address `member` has on `day`; routers keep `.1`, what serves others was given a fixed one. */
export function leaseOf(member: Member, day: number): string {
  const network = day > STORY.newRouter ? NETWORK.old : NETWORK.new
  if (member.kind === 'router') return `${network}.1`
  const { index, renewals: days } = turns.get(member.id)!
  const fixed = member.kind === 'nas' || member.kind === 'access-point'
  const dealt = fixed ? 0 : days.filter((d) => d >= day).length
  return `${network}.${POOL.first + (((index + CAST.length * dealt) * POOL.step) % POOL.size)}`
}
