import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence, SentenceItem } from '../../../shared/model/sentence.ts'
import type { Cause } from '../../../shared/model/warning.ts'
import { flagPolicyChange } from '../../../shared/policy/policy-flags.ts'
import { MATERIAL } from './policy-text.ts'
import type { Rule } from './rule.ts'
import { documentName } from './saying.ts'
import type { PolicyChange } from './state.ts'
import { DAY, daysBetween, iso, lagDays } from './time.ts'

/** A new owner's terms may take this long to come. */
const OWNER_WINDOW = 400 * DAY
/** So many promises are quoted at once; the others stand in the evidence. */
const MOST_PROMISES = 2

export const hasAPolicyChanged: Rule = {
  asks: 'policy-changed',
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
      title: sentence('policy-changed.title', { vendor: vendor.name, document: documentName(document) }),
      explanation: [
        sentence('policy-changed.between', {
          from: lastSeenOld,
          to: at,
          came: sentence('policy-changed.came', { count: added.length }),
          went: sentence('policy-changed.went', { count: removed.length }),
        }),
        material.length > 0
          ? sentence('policy-changed.touches', { topics: material.map(topicName) })
          : sentence('policy-changed.touchesNothing'),
        ...droppedPromises(policyChange),
        ...(bought === null
          ? []
          : [
              sentence('policy-changed.bought', {
                vendor: vendor.name,
                owner: bought.name,
                lag: daysBetween(bought.at, at),
              }),
            ]),
      ],
      advice: [sentence('policy-changed.adviceRead'), sentence('policy-changed.adviceObject')],
      evidence: [
        ...added.slice(0, 5).map((text) => ({
          said: sentence('policy-changed.added', { text }),
          from: event.url ?? `${document} text`,
          at,
        })),
        ...removed.slice(0, 5).map((text) => ({
          said: sentence('policy-changed.removed', { text }),
          from: event.url ?? `${document} text`,
          at: lastSeenOld,
        })),
      ],
      causes: bought === null ? [] : [ownerCause(bought, at)],
    })
  },
}

/** The promises a new text no longer makes, in the words they had. */
const droppedPromises = ({ added, removed }: PolicyChange): Sentence[] =>
  flagPolicyChange([
    ...added.map((text) => ({ kind: 'added', text }) as const),
    ...removed.map((text) => ({ kind: 'removed', text }) as const),
  ])
    .filter(({ flag }) => flag === 'dropped-promise')
    .slice(0, MOST_PROMISES)
    .map(({ sentence: text }) => sentence('policy-changed.dropped', { text: text.slice(0, 240) }))

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

/** Topics are kept by their English names; one of an older version keeps its own. */
const topicName = (topic: string): SentenceItem => {
  const known = MATERIAL.find((row) => row.topic === topic)
  return known ? sentence(`policy-changed.topics.${known.topic}`) : topic
}
