import { useTranslation } from 'react-i18next'
import { numberFormat } from '../../formatters.ts'

/** Says of a list of who is new how much of the week was watched, unless all of it was: who called unseen is not in it. */
export function FreshWatched({ share, isEmpty }: { share: number; isEmpty: boolean }) {
  const { t, i18n } = useTranslation()
  if (share === 0) return isEmpty ? <p className="quiet">{t('calls.freshDark')}</p> : null
  if (share === 1) return null
  const format = numberFormat(i18n.language, { style: 'percent' })
  return (
    <p className="quiet small">
      {t('calls.freshPart', { share: format.format(Math.max(0.01, Math.min(0.99, share))) })}
    </p>
  )
}
