import { byteSize } from '../../../shared/byte-size.ts'
import { explainedBy } from './notes.ts'
import { isRoaming } from './parties.ts'
import type { Rule } from './rule.ts'
import { count, DAY, iso } from './time.ts'
import { isLearned, usualDay } from './traffic-baseline.ts'

/** So many times the usual busy day, twice within a week; or so many times at once. */
const ODD_RATIO = 4
const HUGE_RATIO = 20
/** It must also beat the busiest ordinary day this often: a monthly backup is no surprise. */
const BUSIEST_RATIO = 3
const ODD_DAYS = 2
const WITHIN_DAYS = 7
/** Below this a day's volume is small whatever it was before. */
const SMALL_DAY = 5_000_000
/** A volume kept up for so long is the new habit. */
const NEW_HABIT_DAYS = 21

export const doesItSendUnusuallyMuch: Rule = {
  doc: {
    id: 'traffic-spike',
    question: 'Does it send far more than it ever did?',
    why: 'Pictures, sound and files are much larger than a device’s daily chatter. A jump may be a leak, a break-in or a new function.',
    evidence: 'The day’s volume against the busy days of the weeks before, days without any record left out.',
    advice: 'Unplug it if you cannot explain the volume; look into its app for uploads.',
    settles: 'Whether somebody changed a setting or started an upload that day.',
  },
  on: ['contact'],
  ask({ device, event, encounter, at, say, settle }) {
    const traffic = device?.traffic
    if (!device || !traffic || event.type !== 'contact' || !encounter?.outside || isRoaming(device)) return
    const today = traffic.recent.findLast((d) => d.day === encounter.day)
    if (!today || today.out < SMALL_DAY || !isLearned(traffic, at)) return
    const baseline = usualDay(traffic, encounter.day)
    if (!baseline) return
    const ratio = today.out / Math.max(1, baseline.usual)
    if (ratio < ODD_RATIO || today.out < BUSIEST_RATIO * baseline.busiest) return
    today.odd = true
    const odd = traffic.recent.filter((d) => d.odd)
    const lately = odd.filter((d) => d.day > encounter.day - WITHIN_DAYS)
    if (odd.length >= NEW_HABIT_DAYS) {
      for (const d of odd) d.odd = false
      settle('traffic-spike', { deviceId: device.id })
      return
    }
    if (lately.length < ODD_DAYS && ratio < HUGE_RATIO) return
    const first = odd.find((d) => d.day > encounter.day - 2 * WITHIN_DAYS)!
    const noted = explainedBy(device, first.day * DAY + DAY / 2, ['traffic', 'party'])
    const sent = lately.reduce((sum, d) => sum + d.out, 0)
    say({
      kind: 'traffic-spike',
      about: { deviceId: device.id },
      cause: `day ${first.day}`,
      severity:
        noted !== null ? 'info' : ratio >= HUGE_RATIO || lately.length > ODD_DAYS ? 'warning' : 'notice',
      at: Math.max(first.day * DAY, traffic.firstAt),
      title: `${device.name ?? device.model ?? 'A device'} sends far more than ever`,
      explanation: `${byteSize(sent)} on ${count(lately.length, 'day')}; a busy day was ${byteSize(baseline.usual)} over the last ${count(baseline.days, 'day')} with a record.${noted === null ? '' : ` You noted: “${noted}”.`}`,
      advice:
        noted === null
          ? [
              'Unplug it if you cannot explain the volume.',
              'Look into its app for uploads, recordings or a new setting.',
            ]
          : [],
      evidence: [
        {
          text: `${byteSize(today.out)} sent on ${iso(encounter.day * DAY).slice(0, 10)}, most recently to ${event.host ?? event.ip}`,
          from: 'contact',
          at,
        },
      ],
    })
  },
}
