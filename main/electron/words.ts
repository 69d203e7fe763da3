import i18next, { type TFunction } from 'i18next'
import { english } from '../../shared/i18n/en/index.ts'

/** The app's own words outside of its window: beside the clock and in notifications. */
export function createWords(language: string): TFunction {
  const translator = i18next.createInstance()
  translator.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'houseguest',
    resources: { en: { houseguest: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return translator.t
}
