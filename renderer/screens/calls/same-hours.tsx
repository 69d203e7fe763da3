import { useTranslation } from 'react-i18next'
import { listFormat } from '../../formatters.ts'
import { useFormatWords } from './use-format-words.ts'

/** Says that other evidence covers the same hours and counts the same calls once more; nothing where none does. */
export function SameHours({ formats }: { formats: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const wordOf = useFormatWords()
  if (formats.length === 0) return null
  return (
    <p className="quiet small">
      {t('calls.read.sameHours', { list: listFormat(i18n.language).format(formats.map(wordOf)) })}
    </p>
  )
}
