import { MODELS, type ModelRow } from './fingerprints/models.ts'
import { SOFTWARE_MODELS } from './fingerprints/numbered.ts'
import { remembering } from './remember.ts'
import { leadingVendor } from './vendor-name.ts'

const MOST_NAMES = 2_000

/** Rows by the first character or two of their beginnings: a look-up tries a handful, not all. */
const index = new Map<string, ModelRow[]>()
for (const row of MODELS)
  for (const start of row.starts) {
    const bucket = start.slice(0, 2)
    const rows = index.get(bucket)
    if (!rows) index.set(bucket, [row])
    else if (!rows.includes(row)) rows.push(row)
  }

/** A model name as the table knows it: lower-case, without blanks and punctuation. */
export const squash = remembering(MOST_NAMES, (model) =>
  model.toLowerCase().replace(/[^\p{L}\p{N}@+]+/gu, ''),
)

const softwareAt = Map.groupBy(SOFTWARE_MODELS, ({ start }) => start.slice(0, 2))

/** The program a name begins with, such as `OpenHAB`; `undefined` where it is a device's. */
export function softwareOf(name: string): (typeof SOFTWARE_MODELS)[number] | undefined {
  const whole = squash(name)
  return softwareAt.get(whole.slice(0, 2))?.find(({ start }) => whole.startsWith(start))
}

/**
 * What a model name gives away. With a known maker only that maker's rows count; without one, rows whose
 * names others use too are left out. `null` when the name says nothing.
 */
export function lookUpModel(model: string, vendor: string | null): ModelRow | null {
  return ofMaker(`${vendor ?? ''}\n${model}`)
}

const ofMaker = remembering(MOST_NAMES, (key) => {
  const end = key.indexOf('\n')
  return lookUp(key.slice(end + 1), key.slice(0, end) || null)
})

function lookUp(model: string, vendor: string | null): ModelRow | null {
  const whole = squash(model.slice(0, 128))
  const named = vendor ?? leadingVendor(model)
  const short = named ? squash(named) : ''
  const bare =
    short && whole.startsWith(short) && whole.length > short.length ? whole.slice(short.length) : null
  return find(whole, named, vendor !== null || named !== null) ?? (bare ? find(bare, named, true) : null)
}

/** The first word of a text that is a model's name of this maker, such as `TG862G` in `Touchstone Gateway TG862G`. */
export function knownModelWord(text: string, vendor: string): string | undefined {
  return text
    .split(/[\s[\]()|,;]+/)
    .slice(0, 16)
    .find((word) => word.length > 3 && /\d/.test(word) && lookUpModel(word, vendor) !== null)
}

function find(name: string, vendor: string | null, makerKnown: boolean): ModelRow | null {
  for (const bucket of name.length > 1 ? [name.slice(0, 2), name[0]!] : [name])
    for (const row of index.get(bucket) ?? []) {
      if (vendor !== null ? row.vendor !== vendor : row.ownMaker) continue
      if (!makerKnown && row.ownMaker) continue
      if (row.starts.some((start) => name.startsWith(start)) && (row.like?.test(name) ?? true)) return row
    }
  return null
}
