import { type Announcement, judgeNotes, nameKey } from '../../../shared/announcement.ts'
import { firmwareParts } from '../../../shared/firmware-version.ts'
import type { AnnouncementEvent, PolicyEvent, VendorEvent } from '../../../shared/model/timeline.ts'
import { partyOf } from './address.ts'
import { own } from './own.ts'
import { hostsIn, materialTopics, sentenceDiff, sentencesOf } from './policy-text.ts'
import type { PolicyChange, VendorState } from './state.ts'
import { DAY } from './time.ts'

const MAX_ANNOUNCEMENTS = 300
const MAX_DOCUMENTS = 20
const MAX_POLICY_CHANGES = 60
const MAX_MODELS = 300
const MAX_DOMAINS = 20
/** A page with less than this share of its former sentences did not load; it was not rewritten. */
const BROKEN_PAGE = 0.2

export const freshVendor = (name: string): VendorState => ({
  name,
  announcements: [],
  documents: {},
  policyChanges: [],
  owner: null,
  supportEnds: {},
  devices: {},
  domains: [],
  warnings: {},
  borneOut: {},
})

/** Keeps the judgement of an announcement, not its text. */
export function rememberAnnouncement(
  vendor: VendorState,
  event: AnnouncementEvent,
  at: number,
): Announcement {
  const firmware = firmwareParts(event.firmware)
  const names = [event.model ?? '', vendor.name, ...firmware]
  const kept: Announcement = {
    at,
    model: event.model === null ? null : nameKey(event.model),
    firmware,
    url: event.url,
    ...judgeNotes(event.text, names),
  }
  vendor.announcements.push(kept)
  if (vendor.announcements.length > MAX_ANNOUNCEMENTS) vendor.announcements.shift()
  rememberOwnHost(vendor, event.url)
  return kept
}

/** Takes a page into memory; answers the change it shows against the last whole one. An older page shows none. */
export function rememberPolicy(vendor: VendorState, event: PolicyEvent, at: number): PolicyChange | null {
  const sentences = sentencesOf(event.text)
  const before = Object.hasOwn(vendor.documents, event.document)
    ? vendor.documents[event.document]
    : undefined
  if (sentences.length === 0 || (before && sentences.length < before.sentences.length * BROKEN_PAGE))
    return null
  if (before ? at < before.at : Object.keys(vendor.documents).length >= MAX_DOCUMENTS) return null
  vendor.documents[event.document] = { at, url: event.url, sentences }
  rememberOwnHost(vendor, event.url)
  for (const mail of event.text.match(/@[a-z0-9.-]{3,80}/gi)?.slice(0, 5) ?? [])
    rememberOwnHost(vendor, `https://${hostsIn(mail.slice(1))[0] ?? ''}`)
  if (!before) return null
  const { added, removed } = sentenceDiff(before.sentences, sentences)
  if (added.length === 0 && removed.length === 0) return null
  const change: PolicyChange = {
    at,
    lastSeenOld: before.at,
    document: event.document,
    added: added.slice(0, 12),
    removed: removed.slice(0, 12),
    material: materialTopics([...added, ...removed]),
  }
  vendor.policyChanges.push(change)
  if (vendor.policyChanges.length > MAX_POLICY_CHANGES) vendor.policyChanges.shift()
  return change
}

/** A page at the maker's own name tells the maker's domain; a shop's or an archive's page tells nothing. */
function rememberOwnHost(vendor: VendorState, url: string | null): void {
  const domain = partyOf(hostsIn(url ?? '')[0] ?? null, null)
  if (domain === null || vendor.domains.includes(domain) || vendor.domains.length >= MAX_DOMAINS) return
  const label = nameKey(domain.split('.')[0] ?? '')
  const whole = nameKey(vendor.name)
  const first = nameKey(vendor.name.split(/\s+/)[0] ?? '')
  if (label.length >= 2 && (whole.startsWith(label) || (first.length >= 2 && label.startsWith(first))))
    vendor.domains.push(domain)
}

/** Takes facts about a vendor into memory; answers the owner before, when it changed. Older facts change nothing. */
export function rememberVendorFacts(
  vendor: VendorState,
  event: VendorEvent,
  at: number,
): { formerOwner: string | null } {
  const { owner, supportEnds } = event.facts ?? {}
  let formerOwner: string | null = null
  if (typeof owner === 'string' && owner.trim() !== '' && at >= (vendor.owner?.at ?? at)) {
    if (vendor.owner && ownerKey(vendor.owner.name) !== ownerKey(owner)) formerOwner = vendor.owner.name
    if (!vendor.owner || formerOwner !== null)
      vendor.owner = { name: owner.slice(0, 200), at, former: formerOwner }
  }
  for (const stated of Array.isArray(supportEnds) ? supportEnds : [supportEnds]) {
    if (stated === null || typeof stated !== 'object') continue
    const { model, date } = stated as { model?: unknown; date?: unknown }
    const end = typeof date === 'string' ? endOf(date) : null
    if (typeof model !== 'string' || end === null || typeof date !== 'string') continue
    const key = nameKey(model)
    if (own(vendor.supportEnds, key) === undefined && Object.keys(vendor.supportEnds).length >= MAX_MODELS)
      continue
    vendor.supportEnds[key] = { model: model.slice(0, 128), end, said: date.slice(0, 20), at }
  }
  return { formerOwner }
}

const LEGAL_FORM =
  /\b(?:incorporated|inc|ltd|limited|llc|corporation|corp|company|co|plc|gmbh|ag|kg|se|sa|sas|s\.?a\.?s|sarl|srl|s\.?p\.?a|spa|bv|nv|oy|ab|as|a\/s|aps|kk|pty|holdings?|group)\b/g

/** An owner's name without its legal form, punctuation and case: another spelling is no other owner. */
const ownerKey = (name: string): string => {
  const lower = name.toLowerCase().normalize('NFKC').replace(/[.,]/g, '')
  return nameKey(lower.replace(LEGAL_FORM, ' ')) || nameKey(lower)
}

/** The first moment after the stated day, month or year. */
function endOf(text: string): number | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text)
  if (!parts) return null
  const [year, month, day] = [
    Number(parts[1]),
    parts[2] ? Number(parts[2]) : null,
    parts[3] ? Number(parts[3]) : null,
  ]
  if (day !== null) return Date.UTC(year, month! - 1, day) + DAY
  return month !== null ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)
}
