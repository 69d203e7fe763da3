import { nameKey } from '../../../shared/announcement.ts'
import { bearsName, domainLabel } from './company-name.ts'
import type { Knowledge } from './knowledge.ts'
import type { DeviceState, VendorState } from './state.ts'

/** Whether a party is the device's maker: by the maker's name in it, the maker's own pages, or known tables. */
export function isFirstParty(
  domain: string,
  vendorName: string | null,
  vendor: VendorState | null,
  knowledge: Knowledge,
): boolean {
  if (vendorName === null) return false
  if (vendor?.domains.includes(domain) || knowledge.ownDomains(vendorName).includes(domain)) return true
  return bearsName(domain, vendorName)
}

/** How a published text of the maker names a party. */
export interface Naming {
  document: string
  sentence: string
  advertising: boolean
  url: string | null
  at: number
}

const ADVERTISING =
  /\b(?:advert\w*|ads|marketing|targeted|profiling|werb\w+|anzeigen|publicit\w+|publicidad|pubblicit\w+|reclame\w*|annons\w*|reklam\w*)\b/i
const DENIED = /\b(?:do(?:es)? not|don't|never|not (?:use|sell|share)|keine?|nicht|jamais|nunca|mai)\b/i

/** A sentence in the forms in which names are looked for. */
interface Searchable {
  sentence: string
  plain: string
  key: string
}

/** Every contact of a maker's devices asks, and a page stays what it is for weeks: a changed one is another array. */
const searchables = new WeakMap<readonly string[], Searchable[]>()

function searchable(sentences: readonly string[]): readonly Searchable[] {
  const known = searchables.get(sentences)
  if (known) return known
  const made = sentences.map((sentence) => ({
    sentence,
    plain: sentence.toLowerCase(),
    key: nameKey(sentence),
  }))
  searchables.set(sentences, made)
  return made
}

/** Where the maker's texts name the party, by domain or by the name in it; `null` when nowhere. */
export function namedIn(vendor: VendorState | null, domain: string): Naming | null {
  if (!vendor) return null
  const label = domainLabel(domain)
  for (const [document, { sentences, url, at }] of Object.entries(vendor.documents))
    for (const { sentence, plain, key } of searchable(sentences)) {
      if (!plain.includes(domain) && !(label.length >= 5 && key.includes(label))) continue
      return { document, sentence, advertising: ADVERTISING.test(plain) && !DENIED.test(plain), url, at }
    }
  return null
}

/** Devices through which people roam: new parties are their daily life. */
const ROAMING = new Set([
  'computer',
  'phone',
  'tablet',
  'game-console',
  'server',
  'router',
  'access-point',
  'vehicle',
])
/** Devices that play what others publish: a new publisher is daily life, a new listener is not. */
const MEDIA = new Set(['tv', 'media-player', 'speaker', 'voice-assistant'])

export const isRoaming = (device: Pick<DeviceState, 'kind'>): boolean => ROAMING.has(device.kind)
export const isMedia = (device: DeviceState): boolean => MEDIA.has(device.kind)
export const isPersonal = (kind: string): boolean =>
  kind === 'computer' || kind === 'phone' || kind === 'tablet'
