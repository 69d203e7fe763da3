import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { english } from '../shared/i18n/en/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'houseguest'
    resources: { houseguest: typeof english }
  }
}

/** The translator of this window. React escapes what it renders, so values are put in as they are. */
export function createTranslator(language: string): i18n {
  const translator = i18next.createInstance()
  translator.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'houseguest',
    resources: { en: { houseguest: english } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  return translator
}
