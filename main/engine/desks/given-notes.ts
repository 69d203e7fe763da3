import { Fault } from '../../../shared/fault.ts'
import { readMatterLedger } from '../../../shared/matter-ledger.ts'
import type { AnnouncementEvent } from '../../../shared/model/timeline.ts'

/** Notes of one version are a few lines; a page of this much holds all of a product's. */
const MAX_NOTES = 100_000

/** Release notes the owner has, or an answer of Matter's ledger in their place. */
export interface GivenNotes {
  vendor: string
  model: string | null
  firmware: string
  text: string
  url: string | null
}

/**
 * What the notes announce: themselves, or each version the ledger lists.
 * @param at ISO 8601, when they came to be known
 * @throws Fault `bad-input` for a ledger's list that mixes products: whose notes would they be?
 */
export function announcementsIn(notes: GivenNotes, at: string): AnnouncementEvent[] {
  const event = {
    at,
    type: 'announcement',
    publishedAt: null,
    ...notes,
    text: notes.text.slice(0, MAX_NOTES),
  } as const
  const releases = readMatterLedger(notes.text)?.releases
  if (!releases) return [event]
  if (new Set(releases.map(({ product }) => product)).size > 1)
    throw new Fault('bad-input', 'These are versions of several products; give those of one at a time.')
  return releases.map(({ firmware, url, text }) => ({ ...event, firmware, url: url ?? notes.url, text }))
}
