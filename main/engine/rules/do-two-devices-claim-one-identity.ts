import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Rule } from './rule.ts'
import { nameOrId, orUnknown } from './saying.ts'
import { DAY } from './time.ts'

/** Two selves that take turns within this time are both alive. */
const TURNS = 30 * DAY
/** Serial numbers that makers leave unset name nobody. */
const PLACEHOLDER =
  /^(?:0+|1234\d*|none|null|unknown|n\/?a|default|not (?:set|specified|available)|to be filled.*|x+)$/i

export const doTwoDevicesClaimOneIdentity: Rule = {
  asks: 'identity-conflict',
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
        title: sentence('identity-conflict.turns', { name: nameOrId(device) }),
        explanation: [
          sentence('identity-conflict.turnsSeen', {
            from: orUnknown(selfChange.from.serial),
            to: orUnknown(selfChange.to.serial),
          }),
        ],
        advice: [sentence('identity-conflict.adviceUnplug')],
        evidence: [
          {
            said: sentence('identity-conflict.inTurn', {
              from: modelOf(selfChange.from),
              to: modelOf(selfChange.to),
            }),
            from: event.via,
            at,
          },
        ],
      })
    const { claimants = [], ip } = event.device
    const contested = claimants.length > 1
    if (ip && (contested || (claimants.length === 1 && conflicts.length > 0))) {
      const values = { address: ip, macs: claimants.join(', ') }
      say({
        kind: 'identity-conflict',
        about: { deviceId: device.id },
        cause: `address ${ip}`,
        severity: 'warning',
        at,
        title: contested
          ? sentence('identity-conflict.address', { address: ip })
          : sentence('identity-conflict.stranger', { address: ip }),
        explanation: [
          contested
            ? sentence('identity-conflict.addressSeen', values)
            : sentence('identity-conflict.strangerSeen', values),
          sentence('identity-conflict.addressReasons'),
        ],
        advice: [sentence('identity-conflict.adviceAddress')],
        evidence: [{ said: sentence('identity-conflict.addressAnswered', values), from: 'arp', at }],
      })
    }
    for (const conflict of conflicts)
      if (conflict.kind === 'serial' && !PLACEHOLDER.test(conflict.value))
        say({
          kind: 'identity-conflict',
          about: { deviceId: device.id },
          cause: `serial ${conflict.value}`,
          severity: 'notice',
          at,
          title: sentence('identity-conflict.serial'),
          explanation: [
            sentence('identity-conflict.serialSeen', { serial: conflict.value }),
            sentence('identity-conflict.serialReasons'),
          ],
          advice: [sentence('identity-conflict.adviceAcknowledge')],
          evidence: [
            {
              said: sentence('identity-conflict.statedFirst', { serial: conflict.value }),
              from: event.via,
              at,
            },
          ],
        })
  },
}

const modelOf = ({ model }: { model: string | null }) =>
  model ?? sentence('device-returned-different.unnamed')
