import type { Rule } from './rule.ts'
import { date } from './time.ts'

export const hasTheOwnerChanged: Rule = {
  doc: {
    id: 'ownership-changed',
    question: 'Does the maker belong to somebody else now?',
    why: 'A new owner often brings new terms; your data move with the company.',
    evidence: 'The owner named before and now; spelling and legal form are left out.',
    advice: 'Watch the privacy text in the months that follow.',
    settles: 'The company register or both companies’ announcement.',
  },
  on: ['vendor'],
  ask({ vendor, formerOwner, at, say }) {
    if (!vendor?.owner || formerOwner === null) return
    say({
      kind: 'ownership-changed',
      about: { vendor: vendor.name },
      cause: `${formerOwner} > ${vendor.owner.name}`,
      severity: 'notice',
      at,
      title: `${vendor.name} now belongs to ${vendor.owner.name}`,
      explanation: `Until then ${formerOwner} was named as its owner. First seen on ${date(at)}.`,
      advice: ['Watch its privacy text in the months that follow.'],
      evidence: [{ text: `Owner: ${vendor.owner.name}, before: ${formerOwner}`, from: 'vendor facts', at }],
    })
  },
}
