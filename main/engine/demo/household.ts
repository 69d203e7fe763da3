import type { FactValue } from '../../../shared/model/sighting.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { type Calendar, fridayBefore, HOLIDAYS, NOT_WATCHED, STORY } from './calendar.ts'
import { member } from './cast.ts'
import { instant } from './instant.ts'
import { inForce } from './presence.ts'

/** What the family wrote down: the day, its time, the device (or the home), the words. */
const NOTES: readonly (readonly [day: number, clock: string, member: string | null, note: string])[] = [
  [363, '20:41', null, 'First scan. Everything on the list is ours.'],
  [
    STORY.newTelevision,
    '10:06',
    'old-tv',
    'Goes to the recycling yard, the new television is unpacked tonight.',
  ],
  [STORY.newTelevision, '21:40', 'tv', 'That is the new one in the living room.'],
  [317, '18:22', 'plug', 'Washing machine plug back in, the shelf is finished.'],
  [
    NOT_WATCHED[0]!.to - 1,
    '08:15',
    null,
    'The computer that watches was off for two days, moved it to the other desk.',
  ],
  [
    STORY.newRouter,
    '08:32',
    'old-router',
    'New router from Brightwater today, this one goes back. All addresses will change.',
  ],
  [
    STORY.newRouter,
    '21:05',
    'router',
    'The new router. Everything came back but the speaker, which wanted a restart.',
  ],
  [STORY.guestWeekend, '17:05', null, 'Pia stays for the weekend, her phone will be on our Wi-Fi.'],
  [STORY.guestWeekend, '21:20', 'guest-phone', 'Pia’s.'],
  [HOLIDAYS[0]!.from, '06:50', null, 'Away for two weeks. Nobody should be at home.'],
  [86, '09:30', 'vacuum', 'Robbie is in for repair, wheel broken.'],
  [
    STORY.cartridgesRefused,
    '09:48',
    'study-printer',
    'Stopped in the middle of a letter. Printed well yesterday, nothing was touched.',
  ],
  [
    STORY.cartridgesRefused,
    '19:55',
    'upstairs-printer',
    'The one upstairs too, the same words on the same day. The Tarnbrook prints on.',
  ],
  [
    STORY.cartridgesRefused - 3,
    '14:20',
    'study-printer',
    'Pell & Co support: only original cartridges are meant for this model, the earlier firmware is not available. Kept the cartridges and the receipt.',
  ],
  [
    STORY.cartridgesRefused - 5,
    '11:12',
    'study-printer',
    'Bought original cartridges so that work can go on.',
  ],
]

/** What is known about makers: who owns them, how long they promised to support a model. */
const VENDORS: readonly (readonly [day: number, vendor: string, facts: Record<string, FactValue>])[] = [
  [358, 'Hearthwell', { owner: 'Hearthwell founders' }],
  [357, 'Cairnholt Systems', { owner: 'Cairnholt Systems cooperative' }],
  [STORY.thermostatSold, 'Hearthwell', { owner: 'Meridian Reach Media' }],
]

/** Support end dates, in days before `now`: below zero lies ahead. */
const SUPPORT_ENDS: readonly (readonly [day: number, vendor: string, model: string, ends: number])[] = [
  [356, 'Cairnholt Systems', 'Two', -1461],
  [148, 'Moppel', 'R2', 27],
  [74, 'Brightwater Fibre', 'F1', -900],
]

/** Notes and what was learnt about makers. */
export function* household(year: Calendar): Generator<TimelineEvent> {
  for (const [day, clock, id, note] of NOTES) {
    const told = day === STORY.guestWeekend ? fridayBefore(year, day) : day
    yield {
      at: instant(year.at(told, clock) + 23_000),
      type: 'user',
      ...(id ? { device: { mac: inForce(member(id).macs, told) } } : {}),
      note,
    }
  }
  for (const [day, vendor, facts] of VENDORS)
    yield { at: instant(year.at(day, '10:17')), type: 'vendor', vendor, facts }
  for (const [day, vendor, model, ends] of SUPPORT_ENDS) {
    const date = instant(year.at(ends, '00:00')).slice(0, 10)
    yield {
      at: instant(year.at(day, '11:04')),
      type: 'vendor',
      vendor,
      facts: { supportEnds: { model, date } },
    }
  }
}
