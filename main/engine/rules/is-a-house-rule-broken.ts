import { sentence } from '../../../shared/i18n/sentences.ts'
import { breaks } from './house-rules.ts'
import type { Rule } from './rule.ts'
import { nameOf, orUnknown } from './saying.ts'

export const isAHouseRuleBroken: Rule = {
  asks: 'house-rule-broken',
  on: ['contact'],
  ask({ device, event, encounter, at, say }) {
    if (!device?.rules || device.rules.confirmedAt === null || event.type !== 'contact' || !encounter) return
    if (!breaks(device.rules, event, encounter.party, encounter.outside)) return
    const known = encounter.party ?? event.ip
    const party = known ?? sentence('house-rule-broken.anotherDevice')
    say({
      kind: 'house-rule-broken',
      about: { deviceId: device.id },
      cause: known ?? 'another device',
      severity: 'warning',
      at,
      title: sentence('house-rule-broken.title', { name: nameOf(device), party }),
      explanation: [sentence('house-rule-broken.notAllowed', { at: device.rules.confirmedAt })],
      advice: [sentence('house-rule-broken.adviceBlock'), sentence('house-rule-broken.adviceExtend')],
      evidence: [
        {
          said: sentence('contact', { host: event.host ?? event.ip ?? party, port: orUnknown(event.port) }),
          from: 'contact',
          at,
        },
      ],
    })
  },
}
