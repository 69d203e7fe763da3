import { sentence } from '../../../shared/i18n/sentences.ts'
import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { nameOf, noted } from './saying.ts'
import { DAY } from './time.ts'

/** The first days of watching a home are its inventory: nothing in them is new. */
const INVENTORY = 7 * DAY

export const isANewDeviceHere: Rule = {
  asks: 'new-device',
  on: ['sighting'],
  ask({ device, firstLook, home, at, say }) {
    if (!device || !firstLook || at - home.firstSeen < INVENTORY) return
    const note = explainedBy(device, at, ['device', 'service', 'party'])
    const roams =
      device.kind === 'phone' ||
      device.kind === 'tablet' ||
      device.kind === 'computer' ||
      device.kind === 'unknown'
    say({
      kind: 'new-device',
      about: { deviceId: device.id },
      cause: 'first seen',
      severity: note !== null || roams ? 'info' : 'notice',
      at,
      title: sentence('new-device.title', { name: nameOf(device) }),
      explanation: [sentence('new-device.seen', { at }), ...noted(note)],
      advice: note === null ? [sentence('new-device.adviceName'), sentence('new-device.adviceStranger')] : [],
      evidence: [
        {
          said: device.ip
            ? sentence('new-device.sightingAt', { ip: device.ip, at })
            : sentence('new-device.sighting', { at }),
          from: 'sighting',
          at,
        },
      ],
    })
  },
}
