import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { OrganisationSum } from '../../../shared/model/contact-views.ts'
import { callSummary } from './call-summary.ts'

/** "Sent 40 MB to 3 organisations", and what is not known of it. */
export function SummaryLines({ organisations }: { organisations: readonly OrganisationSum[] }) {
  const { t, i18n } = useTranslation()
  const { organisations: count, isCalling, bytesOut, unknown, isOnlyLocal } = callSummary(organisations)
  const main =
    count === 0
      ? t(isOnlyLocal ? 'calls.calledOnlyLocal' : 'calls.calledOnlyUnknown')
      : bytesOut === null
        ? t(isCalling ? 'calls.calledOnly' : 'calls.askedOnly', { count })
        : t('calls.sentTo', { count, size: byteSize(bytesOut, i18n.language) })
  return (
    <p>
      <strong>{main}</strong>{' '}
      {count > 0 &&
        isCalling &&
        unknown &&
        (unknown.bytesOut === null
          ? t('calls.unknownAlso')
          : t('calls.unknownToo', { size: byteSize(unknown.bytesOut, i18n.language) }))}
    </p>
  )
}
