import { sentence } from '../../../shared/i18n/sentences.ts'
import { explainedBy } from './notes.ts'
import { isRoaming } from './parties.ts'
import type { Rule } from './rule.ts'
import { nameOf, noted, orUnknown } from './saying.ts'
import { DAY } from './time.ts'
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
  asks: 'traffic-spike',
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
    const note = explainedBy(device, first.day * DAY + DAY / 2, ['traffic', 'party'])
    const sent = lately.reduce((sum, d) => sum + d.out, 0)
    say({
      kind: 'traffic-spike',
      about: { deviceId: device.id },
      cause: `day ${first.day}`,
      severity:
        note !== null ? 'info' : ratio >= HUGE_RATIO || lately.length > ODD_DAYS ? 'warning' : 'notice',
      at: Math.max(first.day * DAY, traffic.firstAt),
      title: sentence('traffic-spike.title', { name: nameOf(device) }),
      explanation: [
        sentence('traffic-spike.volume', {
          sent,
          count: lately.length,
          usual: baseline.usual,
          days: baseline.days,
        }),
        ...noted(note),
      ],
      advice:
        note === null ? [sentence('traffic-spike.adviceUnplug'), sentence('traffic-spike.adviceApp')] : [],
      evidence: [
        {
          said: sentence('traffic-spike.sent', {
            sent: today.out,
            at: encounter.day * DAY,
            host: orUnknown(event.host ?? event.ip),
          }),
          from: 'contact',
          at,
        },
      ],
    })
  },
}
