import type { DeviceKind } from '../../../shared/model/kinds.ts'
import { VENDORS } from './fingerprints/vendors.ts'
import { remembering } from './remember.ts'

const MOST_NAMES = 2_000

/** Legal forms and filler at the end of a registered name; they never tell two makers apart. */
const FORMS = new Set(
  'inc incorporated corp corporation co company ltd ltda limited llc lp gmbh ag ab as a s oy bv b v nv n sa srl sas spa sp z o kg plc pty pte pvt international technologies technology tech electronics electronic electric systems system communications communication networks network industries holding group berlin the usa se'.split(
    ' ',
  ),
)
/** Words that name a part of a house, a place or its trade, behind the name of the house. */
const DIVISION = new Set(
  'digital home entertainment consumer audio video visual products product computer computers computing software security mobile labs lab lighting appliances household europe america japan korea china taiwan uk us deutschland germany north australia asia pacific sales marketing solutions solution services service printing imaging business innovation lifestyle global worldwide division personal'.split(
    ' ',
  ),
)
/** Only these go from the end of a name we do not know: the rest may be part of it. */
const LEGAL =
  /[\s,.]*\b(?:inc|incorporated|corp|corporation|co|company|ltda?|limited|l\.? ?l\.? ?c|gmbh|ag|ab|a\/s|oy|b\.?v|n\.?v|s\.?a|s\.?r\.?l|s\.?a\.?s|s\.?p\.?a|kg|plc|pty|pte)\b[\s,.]*$/i

/** Module makers: their MAC prefix names a part inside, not the maker of the device. */
const MODULE_MAKERS =
  /espressif|texas instruments|murata|lite-?on|azurewave|hon hai|foxconn|realtek|hi-flying|tuya|broadcom|qualcomm|marvell|mediatek|ralink|ampak|gainspan|wistron|pegatron|compal info|quanta|universal global scientific|sichuan ai-link|shenzhen|wnc|cybertan|gemtek|fn-link|chongqing fugui|cloud network technology|bilian|hui zhou gaoshengda|silicon laborator|nordic semi|microchip|ieee registration|private|assmann|delta electronics|sercomm|samsung electro|lg innotek|alpha networks|rivet|rf-link|\bintel\b|winstars|u-blox|telit|sierra wireless|\bti\b|edimax tech|askey|arcadyan|cellvision/i

const WORDS = /[\p{L}\p{N}&+]+/gu

/** A text's words in lower case, at most `most` of them. */
function words(text: string, most = 1_000): string[] {
  const found = text.toLowerCase().match(WORDS) ?? []
  return found.length > most ? found.slice(0, most) : found
}

function key(text: string): string {
  const parts = words(text)
  while (parts.length > 1 && FORMS.has(parts.at(-1)!)) parts.pop()
  return parts.join('')
}

const byKey = new Map<string, string>()
const defaultKinds = new Map<string, DeviceKind>()
/** Every maker's name of one word, also where it is an ordinary word too. */
const singleNames = new Map<string, string>()
/** Names that may be recognised at the start of a text, by their joined words. */
const leadingNames = new Map<string, string>()
for (const { vendor, also, kind, words: recognisable, unspoken } of VENDORS) {
  if (kind) defaultKinds.set(vendor, kind)
  for (const name of [vendor, ...also]) {
    if (!byKey.has(key(name))) byKey.set(key(name), vendor)
    if (words(name).length === 1 && !singleNames.has(words(name)[0]!))
      singleNames.set(words(name)[0]!, vendor)
    const spoken = (recognisable !== false || words(name).length > 1) && !unspoken?.includes(name)
    if (spoken && words(name).length <= 3 && key(name).length > 1)
      if (!leadingNames.has(words(name).join(''))) leadingNames.set(words(name).join(''), vendor)
  }
}

/** The maker's everyday name: known aliases folded, legal forms dropped; `''` for a blank or generic one. */
export const normaliseVendor = remembering(MOST_NAMES, (text): string => {
  const trimmed = text.trim()
  if (
    !trimmed ||
    /^(unknown|generic|none|n\/a|null|default|manufacturer|oem|vendor|undefined|unspecified|freebsd|openbsd|netbsd|linux)$/i.test(
      trimmed,
    )
  )
    return ''
  const known = byKey.get(key(trimmed))
  if (known) return known
  let name = trimmed
  for (let shorter = name.replace(LEGAL, ''); shorter && shorter !== name; shorter = name.replace(LEGAL, ''))
    name = shorter
  return byKey.get(key(name)) ?? divisionOf(name) ?? name
})

/** A division named after its house, such as `TechniSat Digital` or `Canon Marketing Japan`. */
function divisionOf(name: string): string | null {
  const parts = words(name)
  while (parts.length > 1 && (FORMS.has(parts.at(-1)!) || DIVISION.has(parts.at(-1)!))) {
    parts.pop()
    const house = byKey.get(parts.join(''))
    if (house) return house
  }
  return null
}

/** Whether we know this maker at all. */
export const isKnownVendor = remembering(MOST_NAMES, (vendor) => byKey.has(key(vendor)))

/** Whether a text is a maker's whole name, and whether that name is an ordinary word as well. */
export function wholeName(text: string): { vendor: string; ordinary: boolean } | null {
  const parts = words(text, 4)
  const spoken = leadingNames.get(parts.join(''))
  if (spoken) return { vendor: spoken, ordinary: false }
  const single = parts.length === 1 ? singleNames.get(parts[0]!) : undefined
  return single ? { vendor: single, ordinary: true } : null
}

/** What nearly everything of this maker is; `null` where it makes many things. */
export const usualKind = (vendor: string): DeviceKind | null => defaultKinds.get(vendor) ?? null

/** The maker named by the first one to three words of a text, such as `Brother` in `Brother HL-L2350DW`. */
export const leadingVendor = remembering(MOST_NAMES, (text): string | null => {
  const parts = words(text, 3)
  for (let count = Math.min(3, parts.length); count > 0; count--) {
    const vendor = leadingNames.get(parts.slice(0, count).join(''))
    if (vendor) return vendor
  }
  return null
})

/**
 * The maker a label begins with: as `leadingVendor`, and names that are ordinary words as well where a model's
 * number follows or the name stands in capitals, such as `silex SX-3000GB` or `SMA Sunny WebBox`.
 */
export function labelVendor(text: string): string | null {
  const [first] = words(text, 1)
  return (
    leadingVendor(text) ??
    (first && /^(?:\S+\s+\S*\d|[A-Z]{3,}\b)/.test(text) ? (singleNames.get(first) ?? null) : null)
  )
}

/** Nouns that tell what a product is and end its model's name: `DES-1210-28 Web Smart Switch`. */
const DEVICE_NOUN =
  /\s+(?:(?:\d+-?port|web|smart|managed|gigabit|network|wireless|wi-?fi|ip|ethernet|adsl\S*|dome|bullet)\s+)*(?:camera|switch|router|access point|gateway|modem|video (?:server|encoder))\b.*$/i
const NOUNS_BEFORE =
  /^(?:(?:network|ip|wireless|adsl\S*|cable|dome|laser|color|managed|smart)\s+)*(?:camera|switch|router|modem|phone)\s+(?=\S*\d)/i
const PRODUCT_NOUN =
  /\s+(?:\d+-?port|web|smart|managed|gigabit|network|wireless|wi-?fi|wlan|ip|ethernet|fast|adsl\S*|v?dsl|cable|broadband|internet|home|multi-?function|mfp|video|print(?:er|server)?|laser|router|switch|camera|access|gateway|modem|firewall|server|phone|login|configuration|web-?\w+|v?\d+(?:\.\w+)+)\b.*$/i

/**
 * The model behind a maker's name, such as `TG585 v8` in `Thomson TG585 v8` or `E5186s-22a` in
 * `HUAWEI E5186s-22a Login`; `null` when no word there has a digit, as a model's name nearly always does.
 */
export function modelAfterVendor(text: string, vendor: string): string | null {
  if (labelVendor(text) !== vendor) return null
  const model = withoutVendor(text, vendor)
    .replace(NOUNS_BEFORE, '')
    .split(/[,;:(|]| - /)[0]!
    .replace(PRODUCT_NOUN, '')
    .trim()
  return model !== text &&
    /^(?:[A-Za-z-]+ ){0,2}(?=\S*\d)(?=\S*[A-Za-z-]|\d{3})\S{2,}(?: \S{1,12}){0,2}$/.test(model)
    ? model
    : null
}

/** A model's name without the noun a page puts behind it: `VB-C60` of `VB-C60 Network Camera`. */
export function withoutNoun(model: string): string {
  const bare = model.replace(DEVICE_NOUN, '')
  return /\d/.test(bare) ? bare : model
}

/** The first maker named anywhere in the first dozen words of a text, such as Samsung in `Viewer for Samsung DVR`. */
export function namedVendor(text: string): string | null {
  const parts = words(text, 12)
  for (let at = 0; at < parts.length; at++)
    for (let count = Math.min(3, parts.length - at); count > 0; count--) {
      const vendor = leadingNames.get(parts.slice(at, at + count).join(''))
      if (vendor && vendor.length > 2) return vendor
    }
  return null
}

/** Whether two names mean the same maker. */
export const sameVendor = (a: string, b: string): boolean =>
  normaliseVendor(a).toLowerCase() === normaliseVendor(b).toLowerCase()

/** The rest of a registered name between the house and the model: `Enterasys Networks, Inc. B5G124-48P2`. */
const FORM_BEFORE =
  /^(?:(?:networks?|networking|inc|corp|corporation|co|company|ltd|limited|llc|gmbh|ag|communications?|systems|technologies|technology|international|electronics)\b[.,]*\s+)+(?=\S)/i

/** The model without its maker's name in front: `Brother HL-L2350DW` of Brother is `HL-L2350DW`. */
export function withoutVendor(model: string, vendor: string | null): string {
  if (!vendor) return model
  if (leadingVendor(model) !== vendor)
    return labelVendor(model) === vendor ? model.replace(/^\S+\s+/, '').replace(FORM_BEFORE, '') : model
  const starts: number[] = []
  for (const { index } of model.matchAll(WORDS)) if (starts.push(index) === 4) break
  for (let count = Math.min(3, starts.length - 1); count > 0; count--) {
    const at = starts[count]!
    // `FRITZ!Box` is one word of a model, though it begins with a maker's name.
    if (!/[\s:;,]/.test(model[at - 1]!)) continue
    if (leadingNames.get(words(model.slice(0, at)).join('')) === vendor)
      return model.slice(at).replace(FORM_BEFORE, '')
  }
  return model
}

/** Whether a registered name is a maker of modules that sit in other makers' devices. */
export const isModuleMaker = (name: string): boolean => MODULE_MAKERS.test(name)
