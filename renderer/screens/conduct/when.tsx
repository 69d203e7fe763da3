import { useTranslation } from 'react-i18next'
import { Moment } from '../../components/time.tsx'
import { moment } from '../../format.ts'

/** A span of time; one moment when it begins and ends in the same minute. */
export function When({ from, until }: { from: string; until: string }) {
  const { t, i18n } = useTranslation()
  if (moment(from, i18n.language) === moment(until, i18n.language)) return <Moment at={until} />
  return (
    <>
      <Moment at={from} /> {t('conduct.until')} <Moment at={until} />
    </>
  )
}
