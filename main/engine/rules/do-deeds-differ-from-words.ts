import { byteSize } from '../../../shared/byte-size.ts'
import { partyNoted } from './notes.ts'
import { isFirstParty, isMedia, isRoaming, namedIn } from './parties.ts'
import { exclusiveClaim } from './policy-text.ts'
import type { Rule, Scene } from './rule.ts'
import type { DestinationState, DeviceState, VendorState } from './state.ts'
import { seenOn } from './time.ts'

/** A party is met on so many days before it counts: one look-up proves nothing. */
const HABIT_DAYS = 4
/** So many contacts while the home rests show that nobody asked for them. */
const IDLE_CONTACTS = 3

export const doDeedsDifferFromWords: Rule = {
  doc: {
    id: 'say-do-gap',
    question: 'Does the device do what its maker’s text rules out?',
    why: 'A text that names everybody who receives data can be checked on your own wire.',
    evidence: 'The sentence that names all recipients, and a party it does not name, met on several days.',
    advice: 'Ask the maker who that party is; send both pieces of evidence to the data protection authority.',
    settles: 'An answer of the maker that names the party, or a setting that ends the contact.',
  },
  on: ['contact'],
  ask(scene) {
    const { device, encounter, vendor } = scene
    const destination = encounter?.destination
    if (!device || !vendor || !encounter || !destination || isRoaming(device)) return
    if (destination.days < HABIT_DAYS) return
    const party = encounter.party!
    if (isFirstParty(party, device.vendor, vendor, scene.knowledge) || namedIn(vendor, party)) return
    const [document, claim] = claimOf(vendor)
    if (claim === null || partyNoted(device, party, destination.firstAt) !== null) return
    const idle = destination.idle >= IDLE_CONTACTS
    if (isMedia(device) && !idle) return
    sayGap(scene, device, { party, destination, document, claim, idle })
  },
}

/** Sources without byte counts say nothing of volumes. */
const sent = (bytes: number): string => (bytes > 0 ? `, ${byteSize(bytes)} sent` : '')

function claimOf(vendor: VendorState): [string, string] | [null, null] {
  for (const [name, { sentences }] of Object.entries(vendor.documents)) {
    const claim = exclusiveClaim(sentences)
    if (claim !== null) return [name, claim]
  }
  return [null, null]
}

interface Gap {
  party: string
  destination: DestinationState
  document: string | null
  claim: string
  idle: boolean
}

function sayGap(scene: Scene, device: DeviceState, { party, destination, document, claim, idle }: Gap): void {
  const text = scene.vendor!.documents[document!]!
  scene.say({
    kind: 'say-do-gap',
    about: { deviceId: device.id },
    cause: party,
    severity: idle ? 'warning' : 'notice',
    at: Math.max(destination.firstAt, Math.min(text.at, scene.at)),
    title: `${device.name ?? device.model ?? 'A device'} talks to a party its maker’s text rules out`,
    explanation: `The ${document} text names everybody who receives data; ${party} is not among them. It was ${seenOn(destination.days, destination.firstAt)}${idle ? `, ${destination.idle} times while your home rests` : ''}${sent(destination.bytesOut)}.`,
    advice: [
      'Ask the maker who that party is.',
      'Keep both pieces of evidence; a data protection authority can ask too.',
    ],
    evidence: [
      { text: claim.slice(0, 400), from: text.url ?? `${document} text`, at: text.at },
      { text: `${destination.host ?? party}, first contact`, from: 'contact', at: destination.firstAt },
    ],
  })
}
