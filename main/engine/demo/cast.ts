import { HOUSE } from './cast-house.ts'
import { OFFICE } from './cast-office.ts'
import { PEOPLE } from './cast-people.ts'
import type { Member } from './member.ts'

/** Who lives in the demonstration home, or did for a while. */
export const CAST: readonly Member[] = [...OFFICE, ...PEOPLE, ...HOUSE]

/** The member with this id; a story that names nobody is a mistake of ours. */
export function member(id: string): Member {
  const found = CAST.find((m) => m.id === id)
  if (!found) throw new Error(`The demonstration home has no ${id}.`)
  return found
}
