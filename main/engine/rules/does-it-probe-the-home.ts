import { sentence } from '../../../shared/i18n/sentences.ts'
import { explainedBy, purposeSaid } from './notes.ts'
import type { Rule } from './rule.ts'
import { nameOf, noted, orUnknown } from './saying.ts'
import { DAY } from './time.ts'

/** Addresses first tried within this time, and how many of them are a search. */
const WINDOW = 14 * DAY
const MANY = 15
/** So many of them without an answer: nobody looks for friends where nobody lives. */
const UNANSWERED_SHARE = 0.3
/** So many are a search even where answers are not recorded. */
const VERY_MANY = 40

export const doesItProbeTheHome: Rule = {
  asks: 'lan-scanning',
  on: ['contact'],
  ask({ device, event, encounter, at, say }) {
    const traffic = device?.traffic
    if (!device || !traffic || event.type !== 'contact' || encounter?.outside !== false) return
    const tried = Object.values(traffic.neighbours).filter((n) => n.firstAt > at - WINDOW)
    const unanswered = tried.filter((n) => !n.answered).length
    if (tried.length < MANY || (unanswered < tried.length * UNANSWERED_SHARE && tried.length < VERY_MANY))
      return
    const first = Math.min(...tried.map((n) => n.firstAt))
    const note = explainedBy(device, at, ['probing']) ?? purposeSaid(device, 'probing')
    say({
      kind: 'lan-scanning',
      about: { deviceId: device.id },
      cause: 'many addresses',
      severity: note === null ? (unanswered > 0 ? 'alarm' : 'warning') : 'info',
      at: first,
      title: sentence('lan-scanning.title', { name: nameOf(device) }),
      explanation: [
        sentence('lan-scanning.tried', { count: tried.length, since: first, unanswered }),
        ...noted(note),
      ],
      advice:
        note === null
          ? [
              sentence('adviceUnplugNow'),
              sentence('lan-scanning.adviceReset'),
              sentence('lan-scanning.adviceGuest'),
            ]
          : [],
      evidence: [
        {
          said: sentence('lan-scanning.address', { ip: orUnknown(event.ip), port: orUnknown(event.port) }),
          from: 'contact',
          at,
        },
      ],
    })
  },
}
