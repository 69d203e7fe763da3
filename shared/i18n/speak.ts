import type { InitOptions, i18n } from 'i18next'
import { CATALOGUES, type Offered } from './catalogues.ts'
import { english } from './en/index.ts'
import { withPluralForms } from './texts.ts'

export const NAMESPACE = 'houseguest'

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
