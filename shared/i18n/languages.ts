/** The languages Houseguest is written for, by their BCP 47 tags; English first, as the one all others follow. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language as those who read it call it. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  nl: 'Nederlands',
}

/** What the owner chose: a language, or that of this computer. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/** The first of the `wanted` BCP 47 tags (such as `de-AT`) that is offered, else English. */
export function bestLanguage<L extends Language>(wanted: readonly string[], offered: readonly L[]): L | 'en' {
  for (const tag of wanted) {
    const base = tag.split('-', 1)[0]?.toLowerCase()
    const found = offered.find((language) => language === base)
    if (found) return found
  }
  return 'en'
}
