import type { TFunction } from 'i18next'
import type { FirmwareChange, ToldChange } from '../../../shared/model/change.ts'
import { factLabel, factText, serviceName } from '../../components/facts.ts'
import { day } from '../../format.ts'
import { dateFormat, listFormat } from '../../formatters.ts'
import { changedParts } from './changed-parts.ts'

/** When a change happened: between the last old and the first new sight, "on" a day when both are of one. */
export function whenText(from: string, to: string, t: TFunction, language: string): string {
  const last = day(to, language)
  if (day(from, language) === last) return t('changes.on', { day: last })
  const sameYear = new Date(from).getFullYear() === new Date(to).getFullYear()
  const year = { year: 'numeric' } as const
  return t('changes.between', {
    from: shortDay(from, language, sameYear ? {} : year),
    to: shortDay(to, language, year),
  })
}

/** A day with its month by name, such as "8 Mar": two of them read alike, with a year or without. */
const shortDay = (at: string, language: string, year: { year?: 'numeric' }) =>
  dateFormat(language, { day: 'numeric', month: 'short', ...year }).format(new Date(at))

/** How a firmware change was announced, in half a sentence: "announced, the notes speak of supplies". */
export function verdictText(
  { verdict, topics }: Pick<FirmwareChange, 'verdict' | 'topics'>,
  t: TFunction,
  language: string,
): string {
  const said = t(`changes.verdicts.${verdict}`)
  if (topics.length === 0) return said
  const list = listFormat(language).format(topics.map((topic) => t(`changes.topics.${topic}`)))
  return t('changes.speakOf', { verdict: said, topics: list })
}

/** One change as a sentence. */
export function changeText(change: ToldChange, t: TFunction, language: string): string {
  const { key, from, to, firmware } = change
  const when = whenText(change.lastSeenOld, change.firstSeenNew, t, language)
  if (key === 'firmware') {
    const words = { ...changedParts(from, to), when }
    return firmware
      ? t('changes.firmwareWentJudged', { ...words, verdict: verdictText(firmware, t, language) })
      : t('changes.firmwareWent', words)
  }
  if (key.startsWith('service.') && typeof from === 'number' && typeof to === 'number')
    return t('changes.serviceMoved', {
      service: serviceName(key.slice('service.'.length)),
      from: String(from),
      to: String(to),
      when,
    })
  return t('changes.wasThenIs', {
    field: factLabel(key, t),
    from: factText(from, key, t),
    to: factText(to, key, t),
    when,
  })
}
