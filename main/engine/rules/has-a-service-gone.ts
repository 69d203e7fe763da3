import { sentence } from '../../../shared/i18n/sentences.ts'
import { effectName } from '../../../shared/model/effect.ts'
import { causesOf, companyOf, linkSentences } from './delayed-effects.ts'
import { isLikelyDelayed, sayDelayed } from './delayed-headline.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import { recordEffect } from './model-memory.ts'
import { explainedBy } from './notes.ts'
import type { Rule, Scene } from './rule.ts'
import { nameOf, nameOrId, noted, orUnknown, serviceSaid } from './saying.ts'
import type { DeviceState, ServiceState } from './state.ts'
import { DAY } from './time.ts'

/** A service is steady when it was there this long, in so many looks and nearly all of them. */
const STEADY = 14 * DAY
const STEADY_LOOKS = 6
const STEADY_SHARE = 0.9
/** It is gone after so many looks without it, over this time. */
const GONE_LOOKS = 3
const GONE_AFTER = 2 * DAY

export const hasAServiceGone: Rule = {
  asks: 'service-gone',
  on: ['sighting'],
  ask(scene) {
    const { device, event, at } = scene
    if (!device || event.type !== 'sighting') return
    for (const [name, service] of Object.entries(device.services)) {
      if (service.lastSeen === at) scene.settle('service-gone', { deviceId: device.id }, name)
      else if (isGone(service, at)) sayGone(scene, device, name, service)
    }
  },
}

function isGone({ missing, seen, missed, firstSeen, lastSeen }: ServiceState, at: number): boolean {
  if (!missing || missing.looks < GONE_LOOKS || at - missing.since < GONE_AFTER) return false
  const missedBefore = missed - missing.looks
  return (
    lastSeen - firstSeen >= STEADY && seen >= STEADY_LOOKS && seen / (seen + missedBefore) >= STEADY_SHARE
  )
}

function sayGone(scene: Scene, device: DeviceState, name: string, service: ServiceState): void {
  const since = service.missing!.since
  const said = serviceSaid(device, name)
  const effect = {
    name: effectName('gone', name),
    at: since,
    topics: ['removal'] as const,
    localCauses: ['service', 'place'] as const,
  }
  recordEffect(scene, device, effect.name, since)
  const causes = causesOf(scene, device, effect)
  const company = companyOf(scene, device, effect)
  const note = explainedBy(device, since, ['service'])
  const updated = device.firmware?.changes.some((change) => since - change.at < STEADY && change.at <= since)
  scene.say({
    kind: 'service-gone',
    about: { deviceId: device.id },
    cause: name,
    severity: note !== null ? 'info' : updated ? 'warning' : 'notice',
    at: since,
    title: sentence('service-gone.title', { name: nameOf(device), service: said }),
    explanation: [
      sentence('service-gone.steady', { first: service.firstSeen, last: service.lastSeen }),
      ...(note === null ? linkSentences(causes, company) : noted(note)),
    ],
    advice: note === null ? [sentence('service-gone.adviceRestart'), sentence('service-gone.adviceAsk')] : [],
    evidence: [
      {
        said: sentence('service-gone.lastSeen', { service: name, port: orUnknown(service.port) }),
        from: service.via,
        at: service.lastSeen,
      },
      { said: sentence('service-gone.without'), from: service.via, at: since },
      ...elsewhereGrounds(company.elsewhere),
    ],
    causes,
  })
  if (note === null && isLikelyDelayed(causes))
    sayDelayed(scene, {
      device,
      since,
      what: `no longer offers ${name}`,
      says: (times) => sentence('delayed-change.gone', { service: said, ...times }),
      causes,
      company,
      evidence: [
        {
          said: sentence('service-gone.gone', { name: nameOrId(device), service: name }),
          from: service.via,
          at: since,
        },
        ...elsewhereGrounds(company.elsewhere),
      ],
    })
}
