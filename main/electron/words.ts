import i18next, { type TFunction } from 'i18next'
import type { Offered } from '../../shared/i18n/catalogues.ts'
import { BEGINNING, speak } from '../../shared/i18n/speak.ts'

/** The app's own words outside of its window, beside the clock and in notifications: English until told otherwise. */
export interface Words {
  t: TFunction
  speak(language: Offered): Promise<void>
}

export function createWords(): Words {
  const translator = i18next.createInstance()
  translator.init(BEGINNING)
  return { t: translator.t, speak: (language) => speak(translator, language) }
}
