import type { Rule } from './rule.ts'
import { DAY } from './time.ts'

/** Two selves that take turns within this time are both alive. */
const TURNS = 30 * DAY
/** Serial numbers that makers leave unset name nobody. */
const PLACEHOLDER =
  /^(?:0+|1234\d*|none|null|unknown|n\/?a|default|not (?:set|specified|available)|to be filled.*|x+)$/i

export const doTwoDevicesClaimOneIdentity: Rule = {
  doc: {
    id: 'identity-conflict',
    question: 'Do two devices claim to be one?',
    why: 'A copied address lets one device take the place of another; records of both would be mixed.',
    evidence:
      'The selves that took turns under one hardware address, or the serial number that two devices state.',
    advice: 'Switch one of them off and look who still answers.',
    settles: 'Whether both answer while one is unplugged.',
  },
  on: ['sighting'],
  ask({ device, event, selfChange, conflicts, at, say }) {
    if (!device || event.type !== 'sighting') return
    const back =
      selfChange &&
      device.former
        .slice(0, -1)
        .findLast((self) => self.serial === selfChange.to.serial && self.model === selfChange.to.model)
    if (selfChange && back && at - back.until < TURNS)
      say({
        kind: 'identity-conflict',
        about: { deviceId: device.id },
        cause: 'turns',
        severity: 'warning',
        at,
        title: `Two devices take turns as ${device.name ?? device.model ?? device.id}`,
        explanation: `Serial ${selfChange.from.serial ?? 'unknown'} and serial ${selfChange.to.serial ?? 'unknown'} answer in turn under one hardware address.`,
        advice: ['Unplug one of them and see who still answers.'],
        evidence: [
          { text: `${selfChange.from.model} and ${selfChange.to.model} in turn`, from: event.via, at },
        ],
      })
    for (const conflict of conflicts)
      if (conflict.kind === 'serial' && !PLACEHOLDER.test(conflict.value))
        say({
          kind: 'identity-conflict',
          about: { deviceId: device.id },
          cause: `serial ${conflict.value}`,
          severity: 'notice',
          at,
          title: 'Two addresses state one serial number',
          explanation: `The serial number ${conflict.value} is stated under two hardware addresses. A device with two network connections does that; so does a copy.`,
          advice: ['If it has both a cable and Wi-Fi, this is as it should be: acknowledge it.'],
          evidence: [
            { text: `Serial ${conflict.value} was first stated by another device`, from: event.via, at },
          ],
        })
  },
}
