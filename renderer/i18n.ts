import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { OFFERED } from '../shared/i18n/catalogues.ts'
import type { english } from '../shared/i18n/en/index.ts'
import { bestLanguage } from '../shared/i18n/languages.ts'
import { BEGINNING, speak } from '../shared/i18n/speak.ts'
import { desktop } from './engine/desktop.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'houseguest'
    resources: { houseguest: typeof english }
  }
}

/** The translator of this window, in English until it is told otherwise. */
export function createTranslator(): i18n {
  const translator = i18next.createInstance()
  translator.use(initReactI18next).init(BEGINNING)
  return translator
}

/**
 * Speaks the best offered language of `wanted` (BCP 47 tags); resolves once it is there. Follows the owner's choice
 * from then on, and the page says which language it is in.
 */
export async function followLanguage(translator: i18n, wanted: readonly string[]): Promise<void> {
  translator.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  desktop.subscribe(() => {
    const chosen = desktop.get()?.state.language
    if (chosen && chosen !== translator.language) void speak(translator, chosen)
  })
  await speak(translator, bestLanguage(wanted, OFFERED))
}
