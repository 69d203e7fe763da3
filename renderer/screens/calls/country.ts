/** A country's name from its ISO 3166-1 code; a code without a name stands for itself. */
export function countryName(code: string | null, language: string): string {
  if (!code) return ''
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
