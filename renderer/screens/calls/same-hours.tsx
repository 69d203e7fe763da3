import { useTranslation } from 'react-i18next'
import { calls } from '../../../shared/i18n/en/calls.ts'
import { listFormat } from '../../formatters.ts'

const isWorded = (format: string): format is keyof typeof calls.read.formats =>
  Object.hasOwn(calls.read.formats, format)

/** Says that other evidence covers the same hours and counts the same calls once more; nothing where none does. */
export function SameHours({ formats }: { formats: readonly string[] }) {
  const { t, i18n } = useTranslation()
  if (formats.length === 0) return null
  const words = formats.map((format) => (isWorded(format) ? t(`calls.read.formats.${format}`) : format))
  return (
    <p className="quiet small">
      {t('calls.read.sameHours', { list: listFormat(i18n.language).format(words) })}
    </p>
  )
}
