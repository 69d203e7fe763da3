import i18next, { type TFunction } from 'i18next'
import type { Offered } from '../../shared/i18n/offered.ts'
import { BEGINNING, speak, tongueOf } from '../../shared/i18n/speak.ts'
import { tell } from '../../shared/i18n/tell.ts'
import type { Sentence } from '../../shared/model/sentence.ts'

/** The app's own words outside of its window, beside the clock and in notifications: English until told otherwise. */
export interface Words {
  t: TFunction
  /** What the engine says, in the language spoken; `text` is what it says in English. */
  told(said: Sentence | undefined, text: string): string
  speak(language: Offered): Promise<void>
}

export function createWords(): Words {
  const translator = i18next.createInstance()
  translator.init(BEGINNING)
  return {
    t: translator.t,
    told: (said, text) => (said && tell(said, tongueOf(translator))) ?? text,
    speak: (language) => speak(translator, language),
  }
}
