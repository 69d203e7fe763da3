import { sentence } from '../../../shared/i18n/sentences.ts'
import { effectName } from '../../../shared/model/effect.ts'
import { causesOf, companyOf } from './delayed-effects.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import { recordEffect } from './model-memory.ts'
import { partyNoted } from './notes.ts'
import { isFirstParty, isRoaming, namedIn } from './parties.ts'
import { linkedUnless, namedForAdvertising, ownersName } from './party-words.ts'
import type { Rule } from './rule.ts'
import { nameOf } from './saying.ts'
import { DAY } from './time.ts'
import { isLearned } from './traffic-baseline.ts'

const HABIT_DAYS = 2
/** Trackers met in a device's first days are its daily life, told once; later ones are told by the fortnight. */
const FIRST_DAYS = 7 * DAY
const FORTNIGHT = 14 * DAY

export const doesItTalkToTrackers: Rule = {
  asks: 'tracker-contact',
  on: ['contact'],
  ask(scene) {
    const { device, encounter, event, vendor, say } = scene
    const destination = encounter?.destination
    if (!device || !encounter || !destination || event.type !== 'contact' || isRoaming(device)) return
    const party = encounter.party!
    if (destination.days < HABIT_DAYS || isFirstParty(party, device.vendor, vendor, scene.knowledge)) return
    const naming = namedIn(vendor, party)
    const listed = event.host === null ? null : scene.knowledge.tracker(event.host)
    if (!listed && !naming?.advertising) return
    const note = partyNoted(device, party, destination.firstAt)
    const effect = {
      name: effectName('party', party),
      at: destination.firstAt,
      topics: ['ads', 'data'] as const,
      localCauses: ['party'] as const,
    }
    // What was there when its traffic was first seen began nobody knows when.
    if (isLearned(device.traffic!, effect.at)) recordEffect(scene, device, effect.name, effect.at)
    const causes = causesOf(scene, device, effect)
    const company = companyOf(scene, device, effect)
    const known = [
      ...(naming?.advertising
        ? namedForAdvertising(vendor, naming)
        : [sentence('tracker-contact.listed', { list: listed?.list ?? '' })]),
      ...ownersName(vendor, party),
    ]
    say({
      kind: 'tracker-contact',
      about: { deviceId: device.id },
      cause: naming?.advertising ? party : listedCause(device.traffic!.firstAt, destination.firstAt),
      grows: true,
      severity: note === null ? 'notice' : 'info',
      at: destination.firstAt,
      title: sentence('tracker-contact.title', { name: nameOf(device), party }),
      explanation: [
        sentence('seen', { count: destination.days, first: destination.firstAt }),
        ...known,
        ...linkedUnless(known, causes, company),
      ],
      advice: [sentence('tracker-contact.adviceSetting'), sentence('tracker-contact.adviceBlock')],
      evidence: [
        {
          said: sentence('tracker-contact.first', { host: destination.host ?? party }),
          from: 'contact',
          at: destination.firstAt,
        },
        ...(naming?.advertising
          ? [
              {
                said: sentence('quoted', { text: naming.sentence.slice(0, 300) }),
                from: naming.url ?? `${naming.document} text`,
                at: naming.at,
              },
            ]
          : []),
        ...elsewhereGrounds(company.elsewhere),
      ],
      causes,
    })
  },
}

const listedCause = (deviceFirstAt: number, firstAt: number): string =>
  firstAt - deviceFirstAt < FIRST_DAYS
    ? 'since the first days'
    : `fortnight ${Math.floor(firstAt / FORTNIGHT)}`
