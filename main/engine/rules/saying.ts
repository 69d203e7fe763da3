import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence, SentenceItem } from '../../../shared/model/sentence.ts'
import { servicePurpose } from '../../../shared/model/service-purpose.ts'
import type { DeviceState } from './state.ts'

/** What many rules say alike. */

type Named = Pick<DeviceState, 'id' | 'name' | 'model'>

/** What to call a device where a sentence begins with it. */
export const nameOf = ({ name, model }: Named): SentenceItem => name ?? model ?? sentence('aDevice')
export const printerName = ({ name, model }: Named): SentenceItem => name ?? model ?? sentence('aPrinter')
/** What tells a device from its mates. */
export const nameOrId = ({ id, name, model }: Named): string => name ?? model ?? id

export const orUnknown = (value: string | number | null): SentenceItem => value ?? sentence('unknown')

/** What the owner noted, where they did. */
export const noted = (note: string | null): Sentence[] => (note === null ? [] : [sentence('noted', { note })])

/** The usual documents by their translated names, others by their own. */
export function documentName(document: string): SentenceItem {
  if (document === 'privacy' || document === 'terms' || document === 'support')
    return sentence(`documents.${document}`)
  return document
}

/**
 * What a service of a device is for, as it stands after “no longer offers”. Where the device serves that purpose in another
 * way, too, it is said to be one way of several.
 */
export function serviceSaid({ services }: Pick<DeviceState, 'services'>, type: string): Sentence {
  const purpose = servicePurpose(type)
  if (purpose === null) return sentence('services.other', { type })
  const said = sentence(`services.${purpose}`)
  const hasOther = Object.entries(services).some(
    ([name, service]) => name !== type && service.missing === null && servicePurpose(name) === purpose,
  )
  return hasOther ? sentence('services.oneWay', { purpose: said, type }) : said
}

/** A maker's name and a model's as one; a space too many in either is left out. */
export const productName = (vendor: string | null, model: string): string =>
  `${vendor ?? ''} ${model}`.replace(/\s+/g, ' ').trim()

/**
 * On how many days it was met, up to the last that was counted: a habit has gaps, so it is counted, not spanned. Unknown
 * volumes are not told.
 */
export const seenAndSent = (days: number, firstAt: number, lastAt: number, bytesOut: number): Sentence =>
  bytesOut > 0
    ? sentence('seenSentTo', { count: days, first: firstAt, last: lastAt, sent: bytesOut })
    : sentence('seenTo', { count: days, first: firstAt, last: lastAt })
