import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { announcements } from './announcements.ts'
import { calendar } from './calendar.ts'
import { contacts } from './contacts.ts'
import { household } from './household.ts'
import { policies } from './policies.ts'
import { sightings } from './sightings.ts'

/**
 * A year in the demonstration home, ending at `now` (milliseconds since the epoch): about 20,000 events, sorted by
 * `at`, the same for the same `now`. Everybody in it is invented; README.md beside this file tells the story.
 */
export function demoTimeline(now: number): TimelineEvent[] {
  const year = calendar(now)
  const events = [
    ...sightings(year),
    ...contacts(year),
    ...announcements(year),
    ...policies(year),
    ...household(year),
  ]
  // All instants are written alike, so their text sorts as their time does.
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
