import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { DAY, date, iso } from './time.ts'

/** The first days of watching a home are its inventory: nothing in them is new. */
const INVENTORY = 7 * DAY

export const isANewDeviceHere: Rule = {
  doc: {
    id: 'new-device',
    question: 'Is there a device that was not here before?',
    why: 'Everything else rests on knowing who is at home; a stranger may be a guest, a purchase or a break-in.',
    evidence:
      'The first sighting of an address and name that no known device had, after the first week of watching.',
    advice: 'Give it a name if it is yours; else change the Wi-Fi password.',
    settles: 'You, or the person who brought it, recognise it.',
  },
  on: ['sighting'],
  ask({ device, firstLook, home, at, say }) {
    if (!device || !firstLook || at - home.firstSeen < INVENTORY) return
    const noted = explainedBy(device, at, ['device', 'service', 'party'])
    const roams =
      device.kind === 'phone' ||
      device.kind === 'tablet' ||
      device.kind === 'computer' ||
      device.kind === 'unknown'
    const who = device.name ?? device.model ?? 'A device'
    say({
      kind: 'new-device',
      about: { deviceId: device.id },
      cause: 'first seen',
      severity: noted !== null || roams ? 'info' : 'notice',
      at,
      title: `${who} is new here`,
      explanation: `It was first seen on ${date(at)}.${noted === null ? '' : ` You noted: “${noted}”.`}`,
      advice:
        noted === null
          ? ['Give it a name and a place if it is yours.', 'If nobody knows it, change the Wi-Fi password.']
          : [],
      evidence: [
        { text: `First sighting${device.ip ? ` at ${device.ip}` : ''}, ${iso(at)}`, from: 'sighting', at },
      ],
    })
  },
}
