import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { count, daysBetween } from './time.ts'

export const hasADeviceReturnedDifferent: Rule = {
  doc: {
    id: 'device-returned-different',
    question: 'Does another device answer under a known address?',
    why: 'A hardware address belongs to one device for life. Another model or serial number behind it means an exchange, a repair or a copy.',
    evidence:
      'The model and the serial number stated by the same source before and after, with the days between.',
    advice: 'Check the label on the device against the old and the new serial number.',
    settles: 'The serial number printed on the device in your hand.',
  },
  on: ['sighting'],
  ask({ device, event, selfChange, at, say }) {
    if (!device || !selfChange || event.type !== 'sighting' || flipsBack(device.former, selfChange.to)) return
    const { from, to, lastSeenOld, modelDiffers, serialDiffers } = selfChange
    const noted = explainedBy(device, at, ['device'])
    const another = modelDiffers && (serialDiffers || from.serial === null || to.serial === null)
    if (!another && !serialDiffers) return
    say({
      kind: 'device-returned-different',
      about: { deviceId: device.id },
      cause: `${to.model}/${to.serial}`,
      severity: noted !== null ? 'info' : another ? 'warning' : 'notice',
      at,
      title: `Another device answers as ${device.name ?? from.model ?? device.id}`,
      explanation: `${describe(from)} was last seen ${count(daysBetween(lastSeenOld, at), 'day')} before; under the same hardware address now answers ${describe(to)}.${noted === null ? '' : ` You noted: “${noted}”.`}`,
      advice: [
        'Compare the serial number on its label.',
        'If you exchanged it, say so; its history then starts anew.',
      ],
      evidence: [
        { text: `Before: ${describe(from)}`, from: event.via, at: lastSeenOld },
        { text: `Now: ${describe(to)}`, from: event.via, at },
      ],
    })
  },
}

const describe = (self: { model: string | null; serial: string | null }): string =>
  [self.model ?? 'an unnamed model', self.serial === null ? null : `serial ${self.serial}`]
    .filter(Boolean)
    .join(', ')

/** The self that now answers did so before: two devices take turns, which is another question. */
const flipsBack = (
  former: readonly { model: string | null; serial: string | null }[],
  to: { model: string | null; serial: string | null },
): boolean => former.some((self) => self.model === to.model && self.serial === to.serial)
