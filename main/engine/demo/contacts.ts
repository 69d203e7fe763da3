import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { type Calendar, NOT_WATCHED, within } from './calendar.ts'
import { member } from './cast.ts'
import { DESTINATIONS, type Destination, WEB_SITES } from './destinations.ts'
import { type Dice, dice } from './dice.ts'
import { HABITS, type Habit, ONCE } from './habits.ts'
import { inHours } from './hours.ts'
import { instant } from './instant.ts'
import { type Member, YEAR } from './member.ts'
import { inForce, isPresent, stay } from './presence.ts'

/** So many of the latest days are told by hours; of those before all is told at once, in one of the hours. */
const BY_HOURS = 30

/** What the meter in the router counted: one line per device, destination and day, lately per hour. */
export function* contacts(year: Calendar): Generator<TimelineEvent> {
  for (const habit of HABITS) yield* contactsOf(year, habit)
  for (const { member: id, to, day, clock, ...counted } of ONCE)
    yield contact(id, DESTINATIONS.get(to)!, day, year.at(day, clock) + 47_000, counted)
}

function* contactsOf(year: Calendar, habit: Habit): Generator<TimelineEvent> {
  const d = dice(`contacts/${habit.member}/${habit.to}`)
  const who = member(habit.member)
  const arrival = stay(year, who).from
  for (let day = YEAR; day >= 0; day--) {
    const happens = d.chance(habit.days[year.isWeekend(day) ? 1 : 0])
    if (!happens || !isPresent(year, who, day) || within(NOT_WATCHED, day)) continue
    if (within(habit.pause ?? [], day) || (habit.span && !within([habit.span], day))) continue
    for (const destination of destinationsOf(habit, d)) {
      const last = year.at(day, habit.clock) + d.between(-1, 1) * (habit.spread < 0.3 ? 12 : 55) * 60_000
      const counted = counts(year, habit, destination, day, d)
      const isFirst = day === habit.span?.from || !wasThere(year, who, day)
      const hours = isFirst ? [{ at: last, ...counted }] : inHours(habit, counted, last, day < BY_HOURS, d)
      // What arrives is set up in the evening, after that day's scan.
      for (const { at, ...part } of hours)
        if (at >= year.start && at <= year.now && (day !== arrival || at > year.at(day, '20:30')))
          yield contact(habit.member, destination, day, at, part)
    }
  }
}

/** Whether the day before had the device with the same hardware address. */
const wasThere = (year: Calendar, who: Member, day: number) =>
  day < YEAR && isPresent(year, who, day + 1) && macOf(who, day) === macOf(who, day + 1)

const macOf = (who: Member, day: number) => inForce(who.macs, day)

/** One destination, or a few sites of the day. */
function destinationsOf(habit: Habit, d: Dice): Destination[] {
  if (habit.to !== 'web') return [DESTINATIONS.get(habit.to)!]
  // Favourites come first in the list and are picked more often.
  const site = () => WEB_SITES[Math.floor(d.next() ** 2 * WEB_SITES.length)]!
  return [...new Set([site(), site()])]
}

/** A question to a time server and its answer are 76 bytes each: 48 of NTP (RFC 5905, 7.3), 8 of UDP, 20 of IPv4. */
const TIME_BYTES = 76

function counts(year: Calendar, habit: Habit, to: Destination, day: number, d: Dice) {
  const busy = d.around(1, habit.spread)
  // Once a week the whole store is copied, not only what changed.
  const full = habit.to.startsWith('vault.') && year.weekday(day) === 0 ? 9 : 1
  const connections = Math.max(1, Math.round(habit.connections * d.around(1, habit.spread / 2)))
  if (to.port === 123) return { connections, out: connections * TIME_BYTES, in: connections * TIME_BYTES }
  return {
    connections,
    out: Math.round(habit.out * busy * full * d.around(1, 0.08)),
    in: Math.round(habit.in * busy * d.around(1, 0.12)),
  }
}

function contact(
  id: string,
  to: Destination,
  day: number,
  at: number,
  counted: { connections: number; out: number; in: number },
): TimelineEvent {
  return {
    at: instant(at),
    type: 'contact',
    device: { mac: macOf(member(id), day) },
    host: to.host,
    ip: to.ip,
    port: to.port,
    protocol: to.protocol,
    application: null,
    connections: counted.connections,
    bytesOut: counted.out,
    bytesIn: counted.in,
    country: to.country,
    asn: to.asn,
    organisation: to.organisation,
  }
}
