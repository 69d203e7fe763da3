import type { ClaimList } from './claim-list.ts'
import { SONOS_CODES } from './fingerprints/apple-models.ts'
import type { TextSlot } from './fingerprints/text-row.ts'
import { knownModelWord, lookUpModel, softwareOf } from './model-lookup.ts'
import { readText } from './text-lookup.ts'
import {
  labelVendor,
  leadingVendor,
  modelAfterVendor,
  namedVendor,
  wholeName,
  withoutNoun,
  withoutVendor,
} from './vendor-name.ts'

/** Reads a free text by the rows of its slot: the first row that names a field wins it. */
export function readFreeText(list: ClaimList, slot: TextSlot, text: string, from: string): boolean {
  const seen = new Set<string>()
  for (const { row, reading } of readText(slot, text)) {
    const sure = row.confidence ?? 0.85
    for (const [field, value] of Object.entries(reading) as [keyof typeof reading, string][]) {
      if (seen.has(field)) continue
      seen.add(field)
      const known = value === row.vendor || value === row.model || field === 'kind'
      const shown = field === 'model' && row.vendor === 'Sonos' ? sonosName(value) : value
      list.add(field, shown, from, sure, known ? 'inferred' : 'stated')
    }
  }
  return seen.size > 0
}

/** Words a page puts around the name of what it configures: `Login to Vigor 3300`, `myUTN Control Center`. */
const PROMPT_BEFORE =
  /^(?:please )?(?:enter your user ?name and password (?:on|for)|log ?in to|welcome to|live view(?: \/)? -|connect(?:ing)? to|(?:network|ip) camera(?= \S*\d)|web (?:viewer|interface|server) (?:for|of)|hello!)(?: the)? /i
const PROMPT_AFTER =
  / (?:admin(?:istrator)? login|log ?in|(?:setup|set up) and configuration|configuration(?: and management)?|control (?:center|panel)|management console|setup|web (?:console|interface|server|ui)|- cover)$/i

/** A title or realm: by its rows, as a model's name, or at least by the maker it names. */
export function readPrompt(list: ClaimList, slot: 'title' | 'realm', text: string, sure: number): void {
  const from = `http ${slot}`
  list.describe(text, from)
  const bare = text.replace(PROMPT_BEFORE, '').replace(PROMPT_AFTER, '').trim()
  for (const candidate of new Set([text, bare])) {
    readFreeText(list, slot, candidate, from)
    if (!list.has('model')) readModelText(list, candidate, from, list.has('vendor') ? 0.6 : sure)
    if (list.has('model')) break
  }
  if (!list.has('model') && softwareOf(bare)) list.add('model', bare, from, 0.5)
  const whole = wholeName(text)
  if (whole)
    list.add(
      'vendor',
      whole.vendor,
      from,
      whole.ordinary ? 0.35 : 0.6,
      whole.ordinary ? 'inferred' : 'stated',
    )
  const named = labelVendor(bare)
  if (named && !list.has('model')) {
    list.add('vendor', named, from, 0.6)
    list.add('model', modelAfterVendor(bare, named), from, 0.55)
  }
  if (!list.has('vendor')) list.add('vendor', namedVendor(bare), from, 0.4, 'inferred')
  const vendor = list.best('vendor')
  if (vendor && !list.has('model')) list.add('model', knownModelWord(bare, vendor), from, 0.5)
}

/** A text that is itself a model name (`Brother MFC-L5900DW series`), when the tables know such names. */
export function readModelText(list: ClaimList, text: string, from: string, confidence: number): boolean {
  const row = lookUpModel(text, null)
  if (!row) return false
  list.add('vendor', row.vendor, from, confidence, leadingVendor(text) === row.vendor ? 'stated' : 'inferred')
  list.add('model', withoutNoun(withoutVendor(text, row.vendor)), from, confidence)
  if (row.kind) list.add('kind', row.kind, from, confidence, 'inferred')
  return true
}

/** The name a Sonos code is sold under, with the code: `Playbar (ZPS9)`; the code alone where we know no name. */
function sonosName(code: string): string {
  const name = SONOS_CODES[code.replace(/^ZP(?=S)/, '')]
  return name && name !== code ? `${name} (${code})` : code
}
