import { sentence } from '../../../shared/i18n/sentences.ts'
import { partyOf } from './address.ts'
import { rememberMail } from './contact-memory.ts'
import { purposeSaid } from './notes.ts'
import type { Rule } from './rule.ts'
import { nameOf } from './saying.ts'
import { DAY } from './time.ts'

/** Mail between servers (RFC 5321) and submission by clients (RFC 6409, RFC 8314). */
const RELAY_PORT = 25
const SUBMISSION_PORTS = new Set([465, 587, 2525])
/** Owners' devices mail through one provider or two; a sender of spam asks many. */
const MANY_IN_A_DAY = 5
const MANY_IN_TWO_WEEKS = 6
const WINDOW_DAYS = 14

export const doesItSendMail: Rule = {
  asks: 'mail-sending',
  on: ['contact'],
  ask({ device, event, encounter, say }) {
    const traffic = device?.traffic
    if (!device || !traffic || event.type !== 'contact' || !encounter?.outside || event.port === null) return
    const relay = event.port === RELAY_PORT
    if (!relay && !SUBMISSION_PORTS.has(event.port)) return
    const target = event.host === null ? event.ip : partyOf(event.host, null)
    if (target === null) return
    rememberMail(traffic, target, encounter.day)
    const since = encounter.day - WINDOW_DAYS
    const targets = new Set(traffic.mail.filter((m) => m.day > since).map((m) => m.target))
    const today = new Set(traffic.mail.filter((m) => m.day === encounter.day).map((m) => m.target))
    if (today.size < MANY_IN_A_DAY && targets.size < MANY_IN_TWO_WEEKS) return
    const purpose = purposeSaid(device, 'mail')
    const first = traffic.mail.find((m) => m.day > since)!.day
    const at = Date.parse(event.at)
    say({
      kind: 'mail-sending',
      about: { deviceId: device.id },
      cause: 'many servers',
      severity: purpose !== null && device.kind === 'server' ? 'notice' : relay ? 'alarm' : 'warning',
      at,
      title: sentence('mail-sending.title', { name: nameOf(device) }),
      explanation: [
        sentence('mail-sending.servers', { count: targets.size, since: first * DAY, today: today.size }),
        sentence('mail-sending.usual'),
      ],
      advice: [
        sentence('adviceUnplugNow'),
        sentence('mail-sending.adviceReset'),
        sentence('mail-sending.adviceProvider'),
      ],
      evidence: [
        {
          said: sentence('mail-sending.targets', { port: event.port, targets: [...targets].slice(-8) }),
          from: 'contact',
          at,
        },
      ],
    })
  },
}
