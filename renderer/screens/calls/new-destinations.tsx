import { useTranslation } from 'react-i18next'
import type { NewDestination } from '../../../shared/model/contact-views.ts'
import { HostName } from '../../components/host-name.tsx'
import { Paged } from '../../components/paged.tsx'
import { Ago } from '../../components/time.tsx'
import { DeviceLink } from './device-link.tsx'
import { FreshWatched } from './fresh-watched.tsx'
import { useOrganisationName } from './organisation-name.ts'

const PAGE = 12

/** Destinations somebody called for the first time this week, of which `share` was watched. */
export function NewDestinations({ fresh, share }: { fresh: readonly NewDestination[]; share: number }) {
  const { t } = useTranslation()
  const nameOf = useOrganisationName()
  return (
    <section className="section" aria-labelledby="fresh">
      <h2 id="fresh">{t('calls.fresh')}</h2>
      <FreshWatched share={share} isEmpty={fresh.length === 0} />
      {fresh.length === 0 ? (
        share > 0 && <p className="quiet">{t('calls.freshNothing')}</p>
      ) : (
        <Paged items={fresh} page={PAGE}>
          {(shown) => (
            <table className="plain-table plain-table--stack" aria-labelledby="fresh">
              <thead>
                <tr>
                  <th scope="col">{t('calls.columns.host')}</th>
                  <th scope="col">{t('calls.columns.organisation')}</th>
                  <th scope="col">{t('calls.columns.device')}</th>
                  <th scope="col">{t('calls.columns.first')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((one) => (
                  <tr key={`${one.deviceId} ${one.host} ${one.ip}`}>
                    <td>
                      <HostName name={one.host ?? one.ip ?? t('calls.unknownHost')} />
                    </td>
                    <td className="quiet">
                      <bdi>{nameOf(one.organisation, one.category === 'local')}</bdi>
                    </td>
                    <td>
                      <DeviceLink id={one.deviceId} />
                    </td>
                    <td className="quiet small nowrap">
                      <Ago at={new Date(one.firstAt).toISOString()} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Paged>
      )}
    </section>
  )
}
