import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import { partyNoted } from './notes.ts'
import { isFirstParty, isMedia, isRoaming, namedIn } from './parties.ts'
import { exclusiveClaim } from './policy-text.ts'
import type { Rule, Scene } from './rule.ts'
import { documentName, nameOf, seenAndSent } from './saying.ts'
import type { DestinationState, DeviceState, VendorState } from './state.ts'

/** A party is met on so many days before it counts: one look-up proves nothing. */
const HABIT_DAYS = 4
/** So many contacts while the home rests show that nobody asked for them. */
const IDLE_CONTACTS = 3

export const doDeedsDifferFromWords: Rule = {
  asks: 'say-do-gap',
  on: ['contact'],
  ask(scene) {
    const { device, encounter, vendor } = scene
    const destination = encounter?.destination
    if (!device || !vendor || !encounter || !destination || isRoaming(device)) return
    if (destination.days < HABIT_DAYS) return
    const party = encounter.party!
    if (isFirstParty(party, device.vendor, vendor, scene.knowledge) || namedIn(vendor, party)) return
    const found = claimOf(vendor)
    if (found === null || partyNoted(device, party, destination.firstAt) !== null) return
    const idle = destination.idle >= IDLE_CONTACTS
    if (isMedia(device) && !idle) return
    sayGap(scene, device, { party, destination, ...found, idle })
  },
}

function claimOf(vendor: VendorState): { document: string; claim: string } | null {
  for (const [name, { sentences }] of Object.entries(vendor.documents)) {
    const claim = exclusiveClaim(sentences)
    if (claim !== null) return { document: name, claim }
  }
  return null
}

interface Gap {
  party: string
  destination: DestinationState
  document: string
  claim: string
  idle: boolean
}

function sayGap(scene: Scene, device: DeviceState, { party, destination, document, claim, idle }: Gap): void {
  const text = scene.vendor!.documents[document]!
  scene.say({
    kind: 'say-do-gap',
    about: { deviceId: device.id },
    cause: party,
    severity: idle ? 'warning' : 'notice',
    at: Math.max(destination.firstAt, Math.min(text.at, scene.at)),
    title: sentence('say-do-gap.title', { name: nameOf(device) }),
    explanation: [
      sentence('say-do-gap.claim', { document: documentName(document), party }),
      seenHere(destination, idle),
    ],
    advice: [sentence('say-do-gap.adviceAsk'), sentence('say-do-gap.adviceKeep')],
    evidence: [
      {
        said: sentence('quoted', { text: claim.slice(0, 400) }),
        from: text.url ?? `${document} text`,
        at: text.at,
      },
      {
        said: sentence('say-do-gap.first', { host: destination.host ?? party }),
        from: 'contact',
        at: destination.firstAt,
      },
    ],
  })
}

/** Sources without byte counts say nothing of volumes. */
function seenHere({ days, firstAt, lastAt, idle, bytesOut }: DestinationState, idly: boolean): Sentence {
  const seen = { count: days, first: firstAt }
  if (idly && bytesOut > 0) return sentence('say-do-gap.seenIdleSent', { ...seen, idle, sent: bytesOut })
  if (idly) return sentence('say-do-gap.seenIdle', { ...seen, idle })
  return seenAndSent(days, firstAt, lastAt, bytesOut)
}
