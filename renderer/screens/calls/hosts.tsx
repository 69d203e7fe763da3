import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import { countryName } from '../../../shared/i18n/local-tongue.ts'
import type { Window } from '../../../shared/model/contact-views.ts'
import { Answered } from '../../components/answered.tsx'
import { HostName } from '../../components/host-name.tsx'
import { Paged } from '../../components/paged.tsx'
import { Ago } from '../../components/time.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { numberFormat } from '../../formatters.ts'
import { useOrganisationName } from './organisation-name.ts'
import { SaveCsv } from './save-csv.tsx'
import { useTables } from './use-tables.ts'

const PAGE = 25

/** The hosts of one organisation a device called, or those in the home. */
export function Hosts(props: {
  deviceId: string
  organisation: string | null
  isLocal: boolean
  window: Window
}) {
  const { t, i18n } = useTranslation()
  const nameOf = useOrganisationName()
  const tables = useTables()
  const { deviceId, organisation, isLocal, window } = props
  const answer = useAnswer(`hosts ${deviceId} ${isLocal} ${JSON.stringify(organisation)}`, (client) =>
    client.contacts.hosts({ deviceId, organisation, isLocal, window }),
  )
  const label = t('calls.showHosts', { organisation: nameOf(organisation, isLocal) })
  return (
    <Answered answer={answer}>
      {(hosts) => (
        <>
          <Paged items={hosts} page={PAGE}>
            {(shown) => (
              <table className="plain-table plain-table--stack" aria-label={label}>
                <thead>
                  <tr>
                    <th scope="col">{t('calls.columns.host')}</th>
                    <th scope="col">{t('calls.columns.country')}</th>
                    <th scope="col" className="end">
                      {t('calls.columns.connections')}
                    </th>
                    {hosts.some(({ lookups }) => lookups > 0) && (
                      <th scope="col" className="end">
                        {t('calls.columns.lookups')}
                      </th>
                    )}
                    <th scope="col" className="end">
                      {t('calls.columns.out')}
                    </th>
                    <th scope="col">{t('calls.columns.last')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((host) => (
                    <tr key={`${host.host} ${host.ip}`}>
                      <td>
                        <HostName name={host.host ?? t('calls.unknownHost')} />
                        {host.ip && (
                          <>
                            {' '}
                            <bdi className="quiet small">{host.ip}</bdi>
                          </>
                        )}
                      </td>
                      <td className="quiet">{countryName(host.country, i18n.language)}</td>
                      <td className="end numbers">{numberFormat(i18n.language).format(host.connections)}</td>
                      {hosts.some(({ lookups }) => lookups > 0) && (
                        <td className="end numbers">{numberFormat(i18n.language).format(host.lookups)}</td>
                      )}
                      <td className="end numbers nowrap">
                        {host.bytesOut === null
                          ? t('calls.notCounted')
                          : byteSize(host.bytesOut, i18n.language)}
                      </td>
                      <td className="quiet small nowrap">
                        <Ago at={new Date(host.lastAt).toISOString()} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Paged>
          <p>
            <SaveCsv what={label} file={`hosts-${deviceId}`} table={() => tables.hosts(hosts)} />
          </p>
        </>
      )}
    </Answered>
  )
}
