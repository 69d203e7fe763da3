import type { InitOptions, i18n } from 'i18next'
import { CATALOGUES, type Offered } from './catalogues.ts'
import { english } from './en/index.ts'
import { localTongue } from './local-tongue.ts'
import type { Tongue } from './tell.ts'
import { type TextTree, withPluralForms } from './texts.ts'

const NAMESPACE = 'houseguest'

/** How a translator begins: in English, at once. Values are put in as they are: who draws them escapes them. */
export const BEGINNING: InitOptions = {
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: NAMESPACE,
  resources: { en: { [NAMESPACE]: english } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
}

/** Loads a language unless it is there, and speaks it from then on. */
export async function speak(translator: i18n, language: Offered): Promise<void> {
  if (!translator.hasResourceBundle(language, NAMESPACE))
    translator.addResourceBundle(language, NAMESPACE, withPluralForms(await CATALOGUES[language](), language))
  await translator.changeLanguage(language)
}

/** A catalogue's sentences with the ways of its language, made once. */
const tongues = new WeakMap<TextTree, Tongue>()

/** How what the engine says is told in the language a translator speaks. */
export function tongueOf({ language, getResource }: Pick<i18n, 'language' | 'getResource'>): Tongue {
  const texts: TextTree = getResource(language, NAMESPACE, 'said')
  const known = tongues.get(texts)
  if (known) return known
  const made = localTongue(language, texts)
  tongues.set(texts, made)
  return made
}
