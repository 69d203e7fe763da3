import { useTranslation } from 'react-i18next'
import { calls } from '../../../shared/i18n/en/calls.ts'

const isWorded = (format: string): format is keyof typeof calls.read.formats =>
  Object.hasOwn(calls.read.formats, format)

/** What a format of evidence is called; one without a word goes by its own name. */
export function useFormatWords(): (format: string) => string {
  const { t } = useTranslation()
  return (format) => (isWorded(format) ? t(`calls.read.formats.${format}`) : format)
}
