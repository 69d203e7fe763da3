import { mapTexts, type TextTree } from './texts.ts'

/**
 * A language nobody speaks, for tests: accented letters show which texts come from the catalogue, and a length
 * 40 % above English shows where words of other languages will not fit.
 */

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàeéiíoóuúyýcçnñsšzžAÀEÉIÍOÓUÚCÇNÑSŠZŽ'.matchAll(/(.)(.)/gu)].map(([, plain, accented]) => [
    plain,
    accented,
  ]),
)
const LONGER = 0.4

/** The text accented, made longer and put in brackets; what is in `{{…}}` stays. */
export function pseudo(text: string): string {
  const accented = text.replace(/\{\{.*?\}\}|./gsu, (part) => ACCENTED[part] ?? part)
  // In words: a line of a real language can be broken.
  const longer = '~'.repeat(Math.ceil(text.length * LONGER)).replace(/~{9}(?=~)/g, '~~~~~~~~~ ')
  return `⟦${accented}${longer}⟧`
}

export const pseudoCatalogue = <T extends TextTree>(catalogue: T): T => mapTexts(catalogue, pseudo) as T
