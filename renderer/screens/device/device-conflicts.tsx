import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../../shared/model/change.ts'
import { factLabel, factText, sureness } from '../../components/facts.ts'

/** What a device says of itself in one place and differently in another, side by side. */
export function DeviceConflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useTranslation()
  if (conflicts.length === 0) return null
  return (
    <section className="section" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('device.conflicts')}</h2>
      <table className="plain-table plain-table--stack" aria-labelledby="conflicts">
        <thead>
          <tr>
            <th scope="col">{t('device.conflictColumns.field')}</th>
            <th scope="col">{t('device.conflictColumns.value')}</th>
            <th scope="col">{t('device.conflictColumns.source')}</th>
            <th scope="col">{t('device.conflictColumns.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.flatMap(({ field, claims }) =>
            claims.map((claim) => (
              <tr key={`${field} ${claim.from} ${JSON.stringify(claim.value)}`}>
                <td>{factLabel(field, t)}</td>
                <td>
                  <bdi>{factText(claim.value, field, t)}</bdi>
                </td>
                <td className="quiet small">
                  <bdi>{claim.from}</bdi>
                </td>
                <td className="quiet">{t(`device.sure.${sureness(claim.confidence)}`)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}
