import type { FactValue } from '../../../shared/model/sighting.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { type Calendar, STORY, scansOf } from './calendar.ts'
import { CAST } from './cast.ts'
import { dice } from './dice.ts'
import { instant } from './instant.ts'
import { leaseOf } from './leases.ts'
import { type Member, YEAR } from './member.ts'
import { inForce, isPresent, stay } from './presence.ts'
import { printerDays } from './printing.ts'

/**
 * What a year of scans heard: at the very first and the very last look everybody tells all, in between mostly
 * that they are there, and all of it again when something changed or some days went by.
 */
export function* sightings(year: Calendar): Generator<TimelineEvent> {
  for (const member of CAST) yield* sightingsOf(year, member)
}

function* sightingsOf(year: Calendar, member: Member): Generator<TimelineEvent> {
  const d = dice(`sightings/${member.id}`)
  const printed = printerDays(year, member.id)
  const days = stay(year, member)
  let told = ''
  let tellAgainOn = YEAR
  for (let day = Math.min(days.from, YEAR); day >= days.to; day--) {
    if (!isPresent(year, member, day)) continue
    const found = member.found[year.isWeekend(day) ? 1 : 0]
    for (const { at, sure } of looks(year, member, day)) {
      const heardAt = at + d.between(0, 14_000)
      if (heardAt > year.now || heardAt < year.start || (!d.chance(found) && !sure)) continue
      const facts = { ...statedOn(member, day, d.chance(0.12)), ...printed?.[day] }
      const whole = `${inForce(member.macs, day)} ${JSON.stringify(statedOn(member, day, false))}`
      const tells = sure || printed || whole !== told || day <= tellAgainOn
      if (tells) {
        told = whole
        tellAgainOn = day - d.whole(3, 9)
      }
      yield {
        at: instant(heardAt),
        type: 'sighting',
        device: { mac: inForce(member.macs, day), ip: leaseOf(member, day) },
        via: tells ? member.via : 'arp',
        facts: tells ? facts : {},
      }
    }
  }
}

/**
 * The scans of a day, and one at both ends of the year. What arrives or changes its address is found the same
 * evening; on the day of the refusal somebody looks until all have answered.
 */
function looks(year: Calendar, member: Member, day: number): { at: number; sure: boolean }[] {
  const scans = scansOf(year, day)
  const arrives = day === stay(year, member).from
  const sure = arrives || member.macs.some(([from]) => from === day) || day === STORY.cartridgesRefused
  const list = (arrives ? scans.slice(-1) : scans).map((at) => ({ at, sure }))
  if (day === YEAR) list.push({ at: year.start + 40_000, sure: true })
  if (day === 0) list.push({ at: year.now - 70_000, sure: true })
  return list.sort((a, b) => a.at - b.at)
}

/** What the member says about itself on `day`; `reversed` parts say the same, as some printers list them. */
function statedOn(member: Member, day: number, reversed: boolean): Record<string, FactValue> {
  const { vendor, model, kind, facts } = member
  if (!member.firmware) return { vendor, model, kind, ...facts }
  const stated = inForce(member.firmware, day)
  const firmware = typeof stated === 'string' ? stated : reversed ? stated.toReversed() : stated
  return { vendor, model, kind, firmware, ...facts }
}
