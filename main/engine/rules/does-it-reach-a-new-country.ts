import { causesOf, companyOf, linkSentence } from './delayed-effects.ts'
import { partyNoted } from './notes.ts'
import { own } from './own.ts'
import { isMedia } from './parties.ts'
import type { Rule } from './rule.ts'
import { DAY, seenOn } from './time.ts'
import { isLearned, meetsManyParties } from './traffic-baseline.ts'

const HABIT_DAYS = 2
const NEW_FOR = 45 * DAY

export const doesItReachANewCountry: Rule = {
  doc: {
    id: 'new-country',
    question: 'Does it talk to addresses registered in another country?',
    why: 'Other laws may hold there. It is a fact about the address, not about where a server stands, and no fault by itself.',
    evidence:
      'The country of registration of the address, the party, and the countries known in the weeks before.',
    advice: 'See whether the maker’s privacy text speaks of transfers to that country.',
    settles: 'What the maker’s privacy text says about transfers.',
  },
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
      name: `country ${event.country}`,
      at: seen.firstAt,
      topics: ['data'] as const,
      localCauses: ['party', 'place'] as const,
    }
    const causes = causesOf(scene, device, effect)
    const noted = partyNoted(device, seen.domain, seen.firstAt)
    const others = Object.keys(device.traffic.countries).filter((code) => code !== event.country)
    say({
      kind: 'new-country',
      about: { deviceId: device.id },
      cause: event.country,
      severity: noted === null ? 'notice' : 'info',
      at: seen.firstAt,
      title: `${device.name ?? device.model ?? 'A device'} talks to an address registered in ${event.country}`,
      explanation: `It was ${seenOn(seen.days, seen.firstAt)}, with ${seen.domain}. Until then: ${others.join(', ') || 'no country known'}. ${linkSentence(causes, companyOf(scene, device, effect))}`,
      advice:
        noted === null ? ['See whether the maker’s privacy text speaks of transfers to that country.'] : [],
      evidence: [
        {
          text: `${seen.domain}${event.organisation ? `, ${event.organisation}` : ''}, registered in ${event.country}`,
          from: 'contact',
          at: seen.firstAt,
        },
      ],
      causes,
    })
  },
}
