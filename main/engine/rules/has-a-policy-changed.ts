import type { Cause } from '../../../shared/model/warning.ts'
import type { Rule } from './rule.ts'
import { count, DAY, date, daysBetween, iso, lagDays } from './time.ts'

/** A new owner's terms may take this long to come. */
const OWNER_WINDOW = 400 * DAY

export const hasAPolicyChanged: Rule = {
  doc: {
    id: 'policy-changed',
    question: 'Have the published terms changed in substance?',
    why: 'What a maker may do with your data stands in these texts, and they change while you own the device.',
    evidence:
      'The sentences that came and went, with the two dates between which it happened; layout and dates are left out.',
    advice: 'Read the changed sentences; object or opt out where the text offers it; keep the old text.',
    settles: 'The maker’s own archive of earlier versions.',
  },
  on: ['policy'],
  ask({ vendor, policyChange, event, say }) {
    if (!vendor || !policyChange || event.type !== 'policy') return
    const { added, removed, material, document, at, lastSeenOld } = policyChange
    const owned = Object.keys(vendor.devices).length > 0
    const { owner } = vendor
    const bought = owner?.former != null && at - owner.at < OWNER_WINDOW ? owner : null
    say({
      kind: 'policy-changed',
      about: { vendor: vendor.name },
      cause: `${document} ${at}`,
      severity: material.length > 0 && owned ? 'warning' : 'notice',
      at,
      title: `${vendor.name} changed its ${document} text`,
      explanation: `Between ${date(lastSeenOld)} and ${date(at)}: ${count(added.length, 'sentence')} came, ${count(removed.length, 'sentence')} went. ${material.length > 0 ? `They touch ${material.join(', ')}.` : 'None of them touches sharing, advertising, retention or your choices, as far as words tell.'}${bought === null ? '' : ` ${vendor.name} came to ${bought.name} ${count(daysBetween(bought.at, at), 'day')} before.`}`,
      advice: ['Read the changed sentences.', 'Object or opt out where the text offers it.'],
      evidence: [
        ...added
          .slice(0, 5)
          .map((text) => ({ text: `New: ${text}`, from: event.url ?? `${document} text`, at })),
        ...removed
          .slice(0, 5)
          .map((text) => ({ text: `Gone: ${text}`, from: event.url ?? `${document} text`, at: lastSeenOld })),
      ],
      causes: bought === null ? [] : [ownerCause(bought, at)],
    })
  },
}

/** Time alone links nothing: the row says when, and claims no more. */
const ownerCause = (owner: { name: string; at: number; former: string | null }, at: number): Cause => ({
  kind: 'ownership-changed',
  at: iso(owner.at),
  from: owner.former,
  to: owner.name,
  lagDays: lagDays(owner.at, at),
  plausibility: 15,
  wording: 'no link shown',
})
