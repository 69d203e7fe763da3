/**
 * What a translation of the texts `T` must offer: the same keys, no more and no fewer, with words of its own.
 * A missing or an extra key does not compile.
 */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** Texts at any depth, as code that walks them sees them. */
export interface TextTree {
  readonly [key: string]: string | TextTree
}

/** Every text with the path of its key, such as `fleet.columns.name`. */
export function textsOf(tree: TextTree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : textsOf(value, `${path}${key}.`),
  )
}

/** The same tree with every text turned into another. */
export function mapTexts(tree: TextTree, turn: (text: string) => string): TextTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? turn(value) : mapTexts(value, turn),
    ]),
  )
}

const OTHER = '_other'

/**
 * The tree with every plural form the language has (Unicode CLDR plural rules): a form that a translation does not
 * tell apart, such as the French one for whole millions, is that of `_other`.
 */
export function withPluralForms(tree: TextTree, language: string): TextTree {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const whole: Record<string, string | TextTree> = {}
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'string') {
      whole[key] = withPluralForms(value, language)
      continue
    }
    if (key.endsWith(OTHER))
      for (const form of forms) whole[`${key.slice(0, -OTHER.length)}_${form}`] ??= value
    whole[key] = value
  }
  return whole
}
