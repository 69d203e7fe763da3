import { breaks } from './house-rules.ts'
import type { Rule } from './rule.ts'
import { date } from './time.ts'

export const isAHouseRuleBroken: Rule = {
  doc: {
    id: 'house-rule-broken',
    question: 'Does it keep to the house rules you confirmed?',
    why: 'You said what this guest may do; it should hear “no” when it does more.',
    evidence: 'The contact, and the rules as you confirmed them.',
    advice: 'Block the contact in the router, or extend the rules if it is right.',
    settles: 'You decide whether the rule or the device is wrong.',
  },
  on: ['contact'],
  ask({ device, event, encounter, at, say }) {
    if (!device?.rules || device.rules.confirmedAt === null || event.type !== 'contact' || !encounter) return
    if (!breaks(device.rules, event, encounter.party, encounter.outside)) return
    const party = encounter.party ?? event.ip ?? 'another device'
    say({
      kind: 'house-rule-broken',
      about: { deviceId: device.id },
      cause: party,
      severity: 'warning',
      at,
      title: `${device.name ?? device.model ?? 'A device'} breaks its house rules: ${party}`,
      explanation: `The rules you confirmed on ${date(device.rules.confirmedAt)} do not allow it.`,
      advice: ['Block the contact in the router.', 'Extend the rules if it is right.'],
      evidence: [
        { text: `${event.host ?? event.ip ?? party}, port ${event.port ?? 'unknown'}`, from: 'contact', at },
      ],
    })
  },
}
