import { useTranslation } from 'react-i18next'
import type { FleetSite } from '../../../shared/model/hub-fleet.ts'
import { Paged } from '../../components/paged.tsx'
import { Ago } from '../../components/time.tsx'
import { numberFormat } from '../../formatters.ts'
import { href } from '../../routes.ts'

const PAGE = 50

/** One row a site: how much is there, what is wrong, when it was heard last. */
export function SiteTable({ sites }: { sites: readonly FleetSite[] }) {
  const { t, i18n } = useTranslation()
  const number = numberFormat(i18n.language)
  const sum = (part: 'devices' | 'printers') => sites.reduce((total, site) => total + site[part], 0)
  return (
    <section className="section" aria-labelledby="sites">
      <h2 id="sites">{t('sites.sites')}</h2>
      <p className="quiet">
        {t('sites.summary', {
          sites: t('sites.siteCount', { count: sites.length }),
          devices: t('sites.deviceCount', { count: sum('devices') }),
          printers: t('sites.printerCount', { count: sum('printers') }),
        })}
      </p>
      <Paged items={sites} page={PAGE}>
        {(shown) => (
          <div className="plain-table__scroll">
            <table className="plain-table plain-table--stack" aria-labelledby="sites">
              <thead>
                <tr>
                  <th scope="col">{t('sites.columns.site')}</th>
                  <th scope="col" className="end">
                    {t('sites.columns.devices')}
                  </th>
                  <th scope="col" className="end">
                    {t('sites.columns.printers')}
                  </th>
                  <th scope="col" className="end">
                    {t('sites.columns.warnings')}
                  </th>
                  <th scope="col">{t('sites.columns.lastHeard')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((site) => (
                  <tr key={site.siteId}>
                    <td>
                      <a href={href('sites', site.siteId)}>
                        <bdi>{site.name}</bdi>
                      </a>{' '}
                      {site.revoked && <span className="tag tag--warning">{t('sites.revoked')}</span>}
                    </td>
                    <td className="end numbers">{number.format(site.devices)}</td>
                    <td className="end numbers">{number.format(site.printers)}</td>
                    <td className="end numbers">{number.format(site.openWarnings)}</td>
                    <td>
                      {site.lastSent === null ? (
                        <span className="quiet">{t('sites.neverHeard')}</span>
                      ) : (
                        <Ago at={site.lastSent} />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Paged>
    </section>
  )
}
