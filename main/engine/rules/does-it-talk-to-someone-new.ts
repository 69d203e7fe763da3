import { sentence } from '../../../shared/i18n/sentences.ts'
import { effectName } from '../../../shared/model/effect.ts'
import { causesOf, companyOf } from './delayed-effects.ts'
import { isLikelyDelayed, sayDelayed } from './delayed-headline.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import { firstToShow, recordEffect } from './model-memory.ts'
import { partyNoted } from './notes.ts'
import { isFirstParty, isMedia, namedIn } from './parties.ts'
import { partiesOf } from './party-index.ts'
import { linkedUnless, namedForAdvertising, ownersName } from './party-words.ts'
import type { Rule, Scene } from './rule.ts'
import { documentName, nameOf, orUnknown, seenAndSent } from './saying.ts'
import type { DestinationState, DeviceState } from './state.ts'
import { DAY } from './time.ts'
import { isLearned, meetsManyParties } from './traffic-baseline.ts'

/** One contact may be a mistake; on a second day it is a habit. */
const HABIT_DAYS = 2
/** New parties within this time of each other, on one device or on several of a model, share one warning. */
const TOGETHER = 14 * DAY
/** A party is new for so long. */
const NEW_FOR = 45 * DAY
/** What is fetched this many times over what is sent is being played, not listened in on. */
const PLAYED = 15
/** A simple device that sends this much on several days to somebody new is a matter to act on. */
const SUSTAINED_DAYS = 3
const SUSTAINED_BYTES = 100_000

export const doesItTalkToSomeoneNew: Rule = {
  asks: 'new-destination',
  on: ['contact'],
  ask(scene) {
    const { device, encounter, event } = scene
    const destination = encounter?.destination
    if (!device?.traffic || !encounter || !destination || event.type !== 'contact') return
    if (!isNewHabit(scene, device, destination)) return
    const party = encounter.party!
    if (isFirstParty(party, device.vendor, scene.vendor, scene.knowledge)) return
    if (isMedia(device) && destination.bytesIn > PLAYED * destination.bytesOut) return
    if (mateKnows(scene, device, party, destination.firstAt)) return
    sayNew(scene, device, party, destination)
  },
}

/** New after the habits were learned, on a second day, on a device to which new parties are news. */
function isNewHabit({ at }: Scene, device: DeviceState, { days, firstAt }: DestinationState): boolean {
  return (
    days >= HABIT_DAYS &&
    at - firstAt < NEW_FOR &&
    isLearned(device.traffic!, firstAt) &&
    !meetsManyParties(device, at)
  )
}

/** Another device of the model has spoken with that party for long: for this model it is nothing new. */
function mateKnows(scene: Scene, device: DeviceState, party: string, firstAt: number): boolean {
  return Object.keys(scene.modelOf(device)?.members ?? {}).some((id) => {
    const traffic = id === device.id ? null : scene.deviceOf(id)?.traffic
    const known = traffic ? partiesOf(traffic).get(party) : undefined
    return known !== undefined && known.firstAt < firstAt - NEW_FOR
  })
}

function sayNew(scene: Scene, device: DeviceState, party: string, destination: DestinationState): void {
  const note = partyNoted(device, party, destination.firstAt)
  const naming = namedIn(scene.vendor, party)
  const { deviceId, cause } = sharedCause(scene, device, party, destination.firstAt)
  // Told of the device the warning is about: of several of one model, the one that met the party first.
  const met = scene.deviceOf(deviceId) ?? device
  const first = (met.traffic && partiesOf(met.traffic).get(party)) ?? destination
  const effect = {
    name: effectName('party', party),
    at: destination.firstAt,
    topics: ['data', 'ads'] as const,
    localCauses: ['party', 'place'] as const,
  }
  recordEffect(scene, device, effect.name, effect.at)
  const causes = causesOf(scene, device, effect)
  const company = companyOf(scene, device, effect)
  const sustained =
    !isMedia(device) && destination.days >= SUSTAINED_DAYS && destination.bytesOut >= SUSTAINED_BYTES
  const name = nameOf(device)
  const known = [
    ...(note !== null
      ? [sentence('noted', { note })]
      : naming?.advertising
        ? namedForAdvertising(scene.vendor, naming)
        : [
            naming
              ? sentence('new-destination.named', { document: documentName(naming.document) })
              : sentence('new-destination.unnamed'),
          ]),
    ...ownersName(scene.vendor, party),
  ]
  scene.say({
    kind: 'new-destination',
    about: { deviceId },
    cause,
    severity: note !== null || (naming && !naming.advertising) ? 'info' : sustained ? 'warning' : 'notice',
    at: destination.firstAt,
    title: sentence('new-destination.title', { name: nameOf(met), party }),
    explanation: [
      seenAndSent(first.days, first.firstAt, first.lastAt, first.bytesOut),
      ...known,
      ...linkedUnless(known, causes, company),
    ],
    advice: note !== null ? [] : [sentence('adviceAskMaker'), sentence('adviceBlock')],
    evidence: [
      {
        said: sentence('new-destination.first', {
          name,
          host: destination.host ?? party,
          port: orUnknown(destination.port),
        }),
        from: 'contact',
        at: destination.firstAt,
      },
      ...elsewhereGrounds(company.elsewhere),
    ],
    causes,
    grows: true,
  })
  if (note === null && isLikelyDelayed(causes))
    sayDelayed(scene, {
      device,
      since: destination.firstAt,
      what: `talks to ${party}`,
      says: (times) => sentence('delayed-change.talks', { party, ...times }),
      causes,
      company,
      evidence: [
        {
          said: sentence('delayed-change.contact', { name, host: destination.host ?? party }),
          from: 'contact',
          at: destination.firstAt,
        },
        ...elsewhereGrounds(company.elsewhere),
      ],
    })
}

/** The warning this party belongs to: an open one of this device or of another of its model, if recent. */
function sharedCause(
  scene: Scene,
  device: DeviceState,
  party: string,
  firstAt: number,
): { deviceId: string; cause: string } {
  const mine = Object.values(device.warnings).find(
    (w) =>
      w.kind === 'new-destination' &&
      w.state !== 'resolved' &&
      Math.abs(firstAt - Date.parse(w.at)) < TOGETHER,
  )
  const at = mine ? Date.parse(mine.at) : firstAt
  const first = firstToShow(scene, device, { key: `party ${party}`, at, window: TOGETHER })
  return { deviceId: first.deviceId, cause: String(first.at) }
}
