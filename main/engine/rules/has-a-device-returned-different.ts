import { sentence } from '../../../shared/i18n/sentences.ts'
import type { SentenceItem } from '../../../shared/model/sentence.ts'
import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { noted } from './saying.ts'
import { daysBetween } from './time.ts'

export const hasADeviceReturnedDifferent: Rule = {
  asks: 'device-returned-different',
  on: ['sighting'],
  ask({ device, event, selfChange, at, say }) {
    if (!device || !selfChange || event.type !== 'sighting' || flipsBack(device.former, selfChange.to)) return
    const { from, to, lastSeenOld, modelDiffers, serialDiffers } = selfChange
    const note = explainedBy(device, at, ['device'])
    const another = modelDiffers && (serialDiffers || from.serial === null || to.serial === null)
    if (!another && !serialDiffers) return
    say({
      kind: 'device-returned-different',
      about: { deviceId: device.id },
      cause: `${to.model}/${to.serial}`,
      severity: note !== null ? 'info' : another ? 'warning' : 'notice',
      at,
      title: sentence('device-returned-different.title', { name: device.name ?? from.model ?? device.id }),
      explanation: [
        sentence('device-returned-different.seen', {
          before: describe(from),
          count: daysBetween(lastSeenOld, at),
          now: describe(to),
        }),
        ...noted(note),
      ],
      advice: [
        sentence('device-returned-different.adviceLabel'),
        sentence('device-returned-different.adviceExchanged'),
      ],
      evidence: [
        {
          said: sentence('device-returned-different.before', { self: describe(from) }),
          from: event.via,
          at: lastSeenOld,
        },
        { said: sentence('device-returned-different.now', { self: describe(to) }), from: event.via, at },
      ],
    })
  },
}

function describe({ model, serial }: { model: string | null; serial: string | null }): SentenceItem {
  const named = model ?? sentence('device-returned-different.unnamed')
  return serial === null ? named : sentence('device-returned-different.withSerial', { model: named, serial })
}

/** The self that now answers did so before: two devices take turns, which is another question. */
const flipsBack = (
  former: readonly { model: string | null; serial: string | null }[],
  to: { model: string | null; serial: string | null },
): boolean => former.some((self) => self.model === to.model && self.serial === to.serial)
