import { sentence } from '../../../shared/i18n/sentences.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import { left, monthsBetween, OBSERVED_HALF_LIFE } from './decay.ts'
import { type Reading, UNKNOWN } from './formula.ts'

/** Own measurement carries 0.9, and less than that until there is enough of it. */
const OWN_MEASUREMENT = 0.9
/** Enough data: four firmware changes, fourteen days with traffic. */
const ENOUGH_CHANGES = 4
const ENOUGH_DAYS = 14
const MOST = 0.5
/** Parties an evidence sentence names. */
const MOST_NAMED = 5

/** A reading with a sentence for people and the day it was last true. */
interface Told {
  reading: Reading
  said: Sentence | null
  until: string | null
}
/** The readings E1 and F1–F3. */
export type ObservedReadings = Record<'E1' | 'F1' | 'F2' | 'F3', Told>

/** What this network saw, as of a time in milliseconds; nothing observed is unknown. */
export function observedReadings(conduct: ObservedConduct | null, asOf: number): ObservedReadings {
  return { E1: announcedShare(conduct, asOf), ...trafficReadings(conduct, asOf) }
}

const nothing: Told = { reading: UNKNOWN, said: null, until: null }

function announcedShare(conduct: ObservedConduct | null, asOf: number): Told {
  const firmware = conduct?.firmware
  const changes = firmware ? firmware.announced + firmware.vague + firmware.notFound : 0
  if (!firmware || changes === 0) return nothing
  const score = (firmware.announced + 0.5 * firmware.vague) / changes
  return {
    reading: measured(score, changes / ENOUGH_CHANGES, firmware.until, asOf),
    said: sentence('score.announced', {
      changes,
      announced: firmware.announced,
      vague: firmware.vague,
      notFound: firmware.notFound,
    }),
    until: firmware.until,
  }
}

function trafficReadings(conduct: ObservedConduct | null, asOf: number): Omit<ObservedReadings, 'E1'> {
  const t = conduct?.traffic
  if (!t || t.days === 0) return { F1: nothing, F2: nothing, F3: nothing }
  const reading = (score: number) => measured(score, t.days / ENOUGH_DAYS, t.until, asOf)
  const idle = { contacts: t.idleTrackerContacts, days: t.days }
  const trackers = t.trackers.slice(0, MOST_NAMED)
  const perDay = t.idleTrackerContacts / t.days
  const clearShare = t.flows === 0 ? 0 : t.clearTextFlows / t.flows
  return {
    F1:
      t.idleDestinations === 0
        ? nothing
        : {
            reading: reading(t.idleAccountedFor / t.idleDestinations),
            said: sentence('score.idleDestinations', {
              all: t.idleDestinations,
              accountedFor: t.idleAccountedFor,
            }),
            until: t.until,
          },
    // A tracker met by day only: whether the device was idle then was not observed.
    F2:
      perDay === 0 && t.trackers.length > 0
        ? { ...nothing, said: sentence('score.trackersAwake', { trackers }), until: t.until }
        : {
            reading: reading(perDay === 0 ? 1 : perDay < 1 ? 0.5 : 0),
            said:
              t.trackers.length > 0
                ? sentence('score.idleTrackersNamed', { ...idle, trackers })
                : sentence('score.idleTrackers', idle),
            until: t.until,
          },
    F3:
      t.flows === 0
        ? nothing
        : {
            reading: reading(clearShare === 0 ? 1 : clearShare <= MOST ? 0.5 : 0),
            said: sentence('score.clear', { clear: t.clearTextFlows, flows: t.flows }),
            until: t.until,
          },
  }
}

const measured = (score: number, enough: number, until: string, asOf: number): Reading => ({
  applicable: true,
  score,
  confidence:
    OWN_MEASUREMENT * Math.min(1, enough) * left(monthsBetween(Date.parse(until), asOf), OBSERVED_HALF_LIFE),
})
