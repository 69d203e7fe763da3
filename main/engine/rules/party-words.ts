import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { Cause } from '../../../shared/model/warning.ts'
import { bearsName } from './company-name.ts'
import { type Company, linkSentences } from './delayed-effects.ts'
import type { Naming } from './parties.ts'
import { documentName } from './saying.ts'
import type { VendorState } from './state.ts'

/** What is on record of a party: what the maker's texts say of it, whose name it carries, what changed before it came. */

/** @param naming where the maker's texts name it for advertising */
export function namedForAdvertising(vendor: VendorState | null, naming: Naming): Sentence[] {
  const change = vendor?.policyChanges.findLast(({ added }) => added.includes(naming.sentence))
  return [
    sentence('tracker-contact.named', {
      document: documentName(naming.document),
      sentence: naming.sentence.slice(0, 240),
    }),
    ...(change ? [sentence('namedSince', { at: change.at })] : []),
  ]
}

/** Says so where the party carries the name of the maker's owner. */
export function ownersName(vendor: VendorState | null, party: string): Sentence[] {
  const owner = vendor?.owner
  if (!owner || !bearsName(party, owner.name)) return []
  return [sentence('ownersName', { owner: owner.name, vendor: vendor.name, since: owner.at })]
}

/** What changed before; nothing where the change of a text that names the party was just told. */
export const linkedUnless = (
  told: readonly Sentence[],
  causes: readonly Cause[],
  company: Company,
): Sentence[] =>
  causes[0]?.kind === 'policy-changed' && told.some(({ id }) => id === 'namedSince')
    ? []
    : linkSentences(causes, company)
