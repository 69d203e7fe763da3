/**
 * Making a formatter takes as long as using it a hundred times, and a list has hundreds of dates: each is made once.
 * One for dates goes by the zone this computer was in then, so a journey to another makes others.
 */
const made = new Map<string, unknown>()
function once<T>(kind: string, language: string, options: object, make: () => T): T {
  const key = `${kind} ${language} ${JSON.stringify(options)}`
  const known = made.get(key) as T | undefined
  if (known !== undefined) return known
  const one = make()
  made.set(key, one)
  return one
}

export const dateFormat = (language: string, options: Intl.DateTimeFormatOptions) =>
  once(
    `date ${new Date().getTimezoneOffset()}`,
    language,
    options,
    () => new Intl.DateTimeFormat(language, options),
  )

export const numberFormat = (language: string, options: Intl.NumberFormatOptions = {}) =>
  once('number', language, options, () => new Intl.NumberFormat(language, options))

export const listFormat = (language: string, options: Intl.ListFormatOptions = {}) =>
  once('list', language, options, () => new Intl.ListFormat(language, options))

export const agoFormat = (language: string) =>
  once('ago', language, {}, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
