import { sentence } from '../../../shared/i18n/sentences.ts'
import { effectName } from '../../../shared/model/effect.ts'
import { causesOf, companyOf, linkSentences } from './delayed-effects.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import { recordEffect } from './model-memory.ts'
import { partyNoted } from './notes.ts'
import { own } from './own.ts'
import { isMedia } from './parties.ts'
import type { Rule } from './rule.ts'
import { nameOf } from './saying.ts'
import { DAY } from './time.ts'
import { isLearned, meetsManyParties } from './traffic-baseline.ts'

const HABIT_DAYS = 2
const NEW_FOR = 45 * DAY

export const doesItReachANewCountry: Rule = {
  asks: 'new-country',
  on: ['contact'],
  ask(scene) {
    const { device, event, encounter, at, say } = scene
    if (
      !device?.traffic ||
      event.type !== 'contact' ||
      !event.country ||
      encounter?.party == null ||
      isMedia(device)
    )
      return
    const seen = own(device.traffic.countries, event.country)
    if (!seen || seen.days < HABIT_DAYS || at - seen.firstAt > NEW_FOR) return
    if (!isLearned(device.traffic, seen.firstAt) || meetsManyParties(device, at)) return
    const effect = {
      name: effectName('country', event.country),
      at: seen.firstAt,
      topics: ['data'] as const,
      localCauses: ['party', 'place'] as const,
    }
    recordEffect(scene, device, effect.name, effect.at)
    const causes = causesOf(scene, device, effect)
    const company = companyOf(scene, device, effect)
    const note = partyNoted(device, seen.domain, seen.firstAt)
    const others = Object.keys(device.traffic.countries).filter((code) => code !== event.country)
    say({
      kind: 'new-country',
      about: { deviceId: device.id },
      cause: event.country,
      severity: note === null ? 'notice' : 'info',
      at: seen.firstAt,
      title: sentence('new-country.title', { name: nameOf(device), country: event.country }),
      explanation: [
        sentence('new-country.seenTo', {
          count: seen.days,
          first: seen.firstAt,
          last: at,
          party: seen.domain,
        }),
        others.length > 0
          ? sentence('new-country.before', { countries: others })
          : sentence('new-country.noneBefore'),
        ...linkSentences(causes, company),
      ],
      advice: note === null ? [sentence('new-country.advice')] : [],
      evidence: [
        {
          said: event.organisation
            ? sentence('new-country.registeredTo', {
                party: seen.domain,
                organisation: event.organisation,
                country: event.country,
              })
            : sentence('new-country.registered', { party: seen.domain, country: event.country }),
          from: 'contact',
          at: seen.firstAt,
        },
        ...elsewhereGrounds(company.elsewhere),
      ],
      causes,
    })
  },
}
