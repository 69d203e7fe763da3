import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { FleetTraffic } from '../../../shared/model/hub-fleet.ts'
import { Folded } from '../../components/disclosure.tsx'
import { Paged } from '../../components/paged.tsx'
import { numberFormat } from '../../formatters.ts'

/** Whom all sites together talked to in their last thirty days. */
export function FleetTrafficTable({ traffic }: { traffic: readonly FleetTraffic[] }) {
  const { t, i18n } = useTranslation()
  const number = numberFormat(i18n.language)
  const bytes = (sum: string | null) =>
    sum === null ? t('shell.unknown') : byteSize(Number(sum), i18n.language)
  if (traffic.length === 0) return null
  return (
    <Folded label={t('sites.traffic')}>
      <p className="quiet">{t('sites.trafficLead')}</p>
      <Paged items={traffic} page={25}>
        {(shown) => (
          <table className="plain-table plain-table--stack" aria-label={t('sites.traffic')}>
            <thead>
              <tr>
                <th scope="col">{t('sites.trafficColumns.organisation')}</th>
                <th scope="col" className="end">
                  {t('sites.trafficColumns.sites')}
                </th>
                <th scope="col" className="end">
                  {t('sites.trafficColumns.sent')}
                </th>
                <th scope="col" className="end">
                  {t('sites.trafficColumns.received')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ organisation, sites, bytesOut, bytesIn }) => (
                <tr key={organisation}>
                  <td>
                    <bdi>{organisation}</bdi>
                  </td>
                  <td className="end numbers">{number.format(sites)}</td>
                  <td className="end numbers">{bytes(bytesOut)}</td>
                  <td className="end numbers">{bytes(bytesIn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
    </Folded>
  )
}
