import type { said } from '../../../shared/i18n/en/said.ts'
import { sentence } from '../../../shared/i18n/sentences.ts'
import { effectName } from '../../../shared/model/effect.ts'
import { causesOf, companyOf, linkSentences } from './delayed-effects.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import { recordEffect } from './model-memory.ts'
import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { nameOf, noted, orUnknown, serviceSaid } from './saying.ts'
import { DAY } from './time.ts'

/** Services are learned over this time and so many looks; a weekly rhythm shows itself in it. */
const LEARNING = 14 * DAY
const LEARNING_LOOKS = 4
/** An unusual service that is no open door by itself is said after a second look. */
const SECOND_LOOK = 2

type Door = keyof (typeof said)['new-service']['doors']

/** Doors that give control, or carry passwords in clear; their sentences name where the danger is described. */
const OPEN_DOORS: readonly { service: RegExp; ports: readonly number[]; name: Door }[] = [
  { service: /^_?(?:telnet)/, ports: [23, 2323], name: 'telnet' },
  { service: /^_?(?:ftp)$|^_?ftp\./, ports: [21], name: 'ftp' },
  {
    service: /^_?(?:rlogin|rsh|rexec|shell|login)/,
    ports: [512, 513, 514],
    name: 'shell',
  },
  { service: /^_?(?:adb)/, ports: [5555], name: 'debugging' },
  { service: /^_?(?:vnc|rfb)/, ports: [5900], name: 'screen' },
  { service: /^_?(?:tr-?069|cwmp)/, ports: [7547], name: 'management' },
  { service: /^_?(?:ssh|sftp-ssh)/, ports: [22], name: 'ssh' },
]

export const hasAServiceAppeared: Rule = {
  asks: 'new-service',
  on: ['sighting'],
  ask(scene) {
    const { device, event, at, say } = scene
    if (!device || event.type !== 'sighting' || device.looks.count <= LEARNING_LOOKS) return
    for (const key of Object.keys(event.facts ?? {})) {
      const name = key.startsWith('service.') ? key.slice('service.'.length) : null
      const service = name !== null && Object.hasOwn(device.services, name) ? device.services[name]! : null
      if (name === null || !service || service.firstSeen - device.looks.firstAt < LEARNING) continue
      const door = OPEN_DOORS.find(
        (d) => d.service.test(name) || (service.port !== null && d.ports.includes(service.port)),
      )
      if (!door && service.seen < SECOND_LOOK) continue
      const effect = {
        name: effectName('service', name),
        at: service.firstSeen,
        topics: [],
        localCauses: ['service'] as const,
      }
      const company = companyOf(scene, device, effect)
      // It is told while it is new, and once more whenever other sites have said something of it.
      if (service.seen > SECOND_LOOK + 1 && company.elsewhere === null) continue
      recordEffect(scene, device, effect.name, effect.at)
      const note = explainedBy(device, service.firstSeen, ['service'])
      const causes = causesOf(scene, device, effect)
      say({
        kind: 'new-service',
        about: { deviceId: device.id },
        cause: name,
        severity: note !== null ? 'info' : door ? 'warning' : 'notice',
        at: service.firstSeen,
        title: sentence('new-service.title', { name: nameOf(device), service: serviceSaid(device, name) }),
        explanation: [
          ...(door ? [sentence(`new-service.doors.${door.name}`)] : []),
          sentence('new-service.before'),
          ...(note === null ? linkSentences(causes, company) : noted(note)),
        ],
        advice:
          note === null
            ? [sentence('new-service.adviceOff'), ...(door ? [sentence('new-service.advicePassword')] : [])]
            : [],
        evidence: [
          {
            said: sentence('new-service.port', { service: name, port: orUnknown(service.port) }),
            from: service.via,
            at,
          },
          ...elsewhereGrounds(company.elsewhere),
        ],
        causes,
      })
    }
  },
}
