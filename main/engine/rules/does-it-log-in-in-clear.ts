import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Rule } from './rule.ts'
import { nameOf, orUnknown } from './saying.ts'
import { DAY } from './time.ts'
import { isLearned } from './traffic-baseline.ts'

/** Protocols that carry a password as it is. Those that may turn encryption on midway (STARTTLS) are only noted. */
const PROTOCOLS: readonly {
  ports: readonly number[]
  applications: RegExp
  name: string
  mayEncrypt: boolean
}[] = [
  { ports: [21], applications: /^ftp$/i, name: 'FTP (RFC 959)', mayEncrypt: false },
  { ports: [23, 2323], applications: /^telnet$/i, name: 'Telnet (RFC 854)', mayEncrypt: false },
  { ports: [110], applications: /^pop3?$/i, name: 'POP3 (RFC 1939)', mayEncrypt: true },
  { ports: [143], applications: /^imap4?$/i, name: 'IMAP (RFC 9051)', mayEncrypt: true },
  { ports: [389], applications: /^ldap$/i, name: 'LDAP (RFC 4511)', mayEncrypt: true },
  {
    ports: [512, 513, 514],
    applications: /^r(?:login|sh|exec)$/i,
    name: 'remote shell (RFC 1282)',
    mayEncrypt: false,
  },
  { ports: [1883], applications: /^mqtt$/i, name: 'MQTT (OASIS MQTT 5)', mayEncrypt: false },
]
const ALWAYS = 3 * DAY

export const doesItLogInInClear: Rule = {
  asks: 'cleartext',
  on: ['contact'],
  ask({ device, event, encounter, at, say }) {
    const destination = encounter?.destination
    if (
      !device?.traffic ||
      !encounter ||
      !destination ||
      event.type !== 'contact' ||
      event.protocol.toLowerCase() === 'udp'
    )
      return
    const { port, application } = event
    const found = PROTOCOLS.find((p) =>
      application !== null ? p.applications.test(application) : port !== null && p.ports.includes(port),
    )
    if (!found) return
    const always = destination.firstAt - device.traffic.firstAt < ALWAYS
    say({
      kind: 'cleartext',
      about: { deviceId: device.id },
      cause: `${found.name} ${encounter.party}`,
      severity: !found.mayEncrypt && isLearned(device.traffic, destination.firstAt) ? 'warning' : 'notice',
      at,
      title: sentence('cleartext.title', {
        name: nameOf(device),
        protocol: found.name,
        party: encounter.party ?? sentence('unknown'),
      }),
      explanation: [
        sentence(found.mayEncrypt ? 'cleartext.mayEncrypt' : 'cleartext.inClear'),
        always ? sentence('dns-bypass.always') : sentence('dns-bypass.since', { at: destination.firstAt }),
      ],
      advice: [sentence('cleartext.adviceSetting'), sentence('cleartext.advicePassword')],
      evidence: [
        {
          said: sentence('contact', { host: orUnknown(event.host ?? event.ip), port: orUnknown(port) }),
          from: 'contact',
          at,
        },
      ],
    })
  },
}
