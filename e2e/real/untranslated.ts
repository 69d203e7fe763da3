import type { Page } from 'playwright/test'
import { OWN_NAMES } from '../../shared/i18n/languages.ts'

/**
 * The texts on the page that do not come from the catalogue, while it speaks the pseudo-locale. Left out is what no
 * catalogue can hold: names and words of devices and makers (`bdi`), texts marked with a language of their own, and
 * what the browser and the components' library write by locale (`time`, sizes, countries, days, a day's field), and
 * languages by their own names.
 */
export function untranslated(page: Page): Promise<string[]> {
  return page.evaluate((ownNames) => {
    const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']
    const LEFT_OUT = 'bdi, body [lang], time, code, pre, script, style'
    /** Words the browser has by locale, in English as the window is. */
    const byLocale = new Set(['clear', 'search', 'select', 'an', 'item'])
    const keep = (text: string | undefined) => {
      for (const word of text?.toLowerCase().split(/[^\p{L}]+/u) ?? []) byLocale.add(word)
    }
    // What the library calls the parts of a day's field.
    keep('Selected date: month, day, year, calendar')
    for (const name of ownNames) keep(name)
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const first of letters) for (const second of letters) keep(regions.of(first + second))
    for (const style of ['short', 'long'] as const) {
      const { format } = new Intl.DateTimeFormat('en', { month: style, weekday: style })
      for (let day = 0; day < 366; day += 7) keep(format(Date.UTC(2024, 0, 1 + day + ((day / 7) % 7))))
    }
    const named = new Set([...document.querySelectorAll('bdi')].map((one) => one.textContent?.trim()))
    /** What remains when everything in the brackets of the pseudo-locale is taken out, from the inside. */
    const outside = (text: string): string => {
      const without = text.replace(/⟦[^⟦⟧]*⟧/g, '')
      return without === text ? text : outside(without)
    }
    // A piece of a text around a component has no brackets; its vowels are accented all the same.
    const isPlain = (text: string) =>
      outside(text)
        .replace(/[\d.,]+\s*(?:bytes?|[kMGT]B)\b/g, '')
        .replace(/\d{1,2}:\d{2}\s*[AP]M/g, '')
        .split(/[^\p{L}]+/u)
        .some((word) => /^[a-z]*[aeiou][a-z]+$/i.test(word) && !byLocale.has(word.toLowerCase()))
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (text && isPlain(text) && !node.parentElement?.closest(LEFT_OUT)) found.add(text)
    }
    for (const element of document.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()))
      for (const name of ATTRIBUTES) {
        const text = element.getAttribute(name)?.trim() ?? ''
        if (text && isPlain(text) && !named.has(text) && !element.closest(LEFT_OUT))
          found.add(`${name}: ${text}`)
      }
    return [...found]
  }, Object.values(OWN_NAMES))
}
