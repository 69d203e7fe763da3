import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Rule } from './rule.ts'

export const hasTheOwnerChanged: Rule = {
  asks: 'ownership-changed',
  on: ['vendor'],
  ask({ vendor, formerOwner, at, say }) {
    if (!vendor?.owner || formerOwner === null) return
    say({
      kind: 'ownership-changed',
      about: { vendor: vendor.name },
      cause: `${formerOwner} > ${vendor.owner.name}`,
      severity: 'notice',
      at,
      title: sentence('ownership-changed.title', { vendor: vendor.name, owner: vendor.owner.name }),
      explanation: [
        sentence('ownership-changed.before', { former: formerOwner }),
        sentence('ownership-changed.seen', { at }),
      ],
      advice: [sentence('ownership-changed.advice')],
      evidence: [
        {
          said: sentence('ownership-changed.owners', { owner: vendor.owner.name, former: formerOwner }),
          from: 'vendor facts',
          at,
        },
      ],
    })
  },
}
