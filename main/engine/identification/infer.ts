import type { DeviceKind } from '../../../shared/model/kinds.ts'
import type { Claim } from './claim.ts'
import { ClaimList } from './claim-list.ts'
import { KIND_WORDS } from './fingerprints/kind-words.ts'
import { lookUpModel, softwareOf } from './model-lookup.ts'
import { patternIndex } from './pattern-index.ts'
import type { PrefixLookup } from './prefix.ts'
import { remembering } from './remember.ts'
import { leadingVendor, usualKind } from './vendor-name.ts'

/** What follows from the stated claims by the tables: maker of a model, kind of a model, of a word, of a maker. */
export function infer(
  stated: readonly Claim[],
  texts: readonly { text: string; from: string }[],
  prefixes?: PrefixLookup,
): Claim[] {
  const list = new ClaimList()
  const models = ranked(stated, 'model')
  const vendors = ranked(stated, 'vendor')
  let vendor = vendors[0]?.value ?? null
  for (const model of models.slice(0, 3)) {
    if (!vendor) {
      const named = leadingVendor(model.value)
      if (named) list.add('vendor', named, model.from, 0.7, 'inferred')
      vendor = named
    }
    const software = softwareOf(model.value)
    if (software) {
      if (!vendor) list.add('vendor', software.vendor, model.from, 0.6, 'inferred')
      list.add('kind', software.kind, model.from, 0.93, 'inferred')
    }
    const row = lookUpModel(model.value, vendor)
    if (!row) continue
    if (!vendor) list.add('vendor', row.vendor, model.from, 0.65, 'inferred')
    vendor ??= row.vendor
    if (row.kind) list.add('kind', row.kind, model.from, 0.88, 'inferred')
    break
  }
  if (!vendor && prefixes) vendor = byPrefix(list, stated, prefixes)
  const words = kindOfWords(texts, models)
  const usual = vendor ? usualKind(vendor) : null
  // Providers and makers of routers call them hubs: `Sky Hub`, `Virgin Media Hub`.
  if (words && !(words.kind === 'hub' && usual === 'router'))
    list.add('kind', words.kind, words.from, words.confidence, 'inferred')
  if (usual) list.add('kind', usual, 'vendor', 0.42, 'inferred')
  return list.claims
}

function byPrefix(list: ClaimList, stated: readonly Claim[], prefixes: PrefixLookup): string | null {
  for (const { value } of ranked(stated, 'mac')) {
    const owner = prefixes(value)
    if (!owner?.vendor) continue
    list.add(
      'vendor',
      owner.vendor,
      `MAC prefix ${value.slice(0, 8)}`,
      owner.moduleMaker ? 0.15 : 0.4,
      'prefix',
    )
    if (!owner.moduleMaker) return owner.vendor
  }
  return null
}

/** The most particular word in the descriptions; the model's own name counts as one. */
function kindOfWords(
  texts: readonly { text: string; from: string }[],
  models: readonly Claim[],
): { kind: DeviceKind; from: string; confidence: number } | null {
  let first = KIND_WORDS.length
  let from = ''
  const see = (text: string, source: string) => {
    const row = kindWord(text)
    if (row < first) [first, from] = [row, source]
  }
  for (const text of texts) see(text.text, text.from)
  for (const { value, from: source } of models.slice(0, 2)) see(value, source)
  const row = KIND_WORDS[first]
  return row ? { kind: row.kind, from, confidence: row.confidence } : null
}

const kindWords = patternIndex(KIND_WORDS.map(({ match }) => match))

/** The first row of words a text has one of; the number of rows when it has none. */
const kindWord = remembering(1_000, (text) => {
  for (const row of kindWords(text)) if (KIND_WORDS[row]!.match.test(text)) return row
  return KIND_WORDS.length
})

const BASIS_RANK = { stated: 0, user: 1, prefix: 2, inferred: 3 } as const

/** The claims on one field, best first: by basis, then by confidence, then in the order heard. */
export function ranked(claims: readonly Claim[], field: Claim['field']): Claim[] {
  const those: Claim[] = []
  for (const claim of claims) if (claim.field === field) those.push(claim)
  if (those.length < 2) return those
  return those.sort((a, b) => BASIS_RANK[a.basis] - BASIS_RANK[b.basis] || b.confidence - a.confidence)
}
