import { useTranslation } from 'react-i18next'
import type { FleetSiteDetail } from '../../../shared/model/hub-fleet.ts'
import { Paged } from '../../components/paged.tsx'
import { SeverityTag } from '../../components/severity.tsx'
import { Day } from '../../components/time.tsx'
import { nameOf } from './device-name.ts'
import { warningWords } from './kind-words.ts'

/** What a site warned of, the open ones first. */
export function SiteWarnings({ detail }: { detail: FleetSiteDetail }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="site-warnings">
      <h2 id="site-warnings">{t('sites.siteWarnings')}</h2>
      {detail.warnings.length === 0 ? (
        <p className="quiet">{t('sites.noSiteWarnings')}</p>
      ) : (
        <Paged items={detail.warnings} page={25}>
          {(shown) => (
            <div className="plain-table__scroll">
              <table className="plain-table plain-table--stack" aria-labelledby="site-warnings">
                <thead>
                  <tr>
                    <th scope="col">{t('sites.siteWarningColumns.what')}</th>
                    <th scope="col">{t('sites.siteWarningColumns.device')}</th>
                    <th scope="col">{t('sites.siteWarningColumns.severity')}</th>
                    <th scope="col">{t('sites.siteWarningColumns.state')}</th>
                    <th scope="col">{t('sites.siteWarningColumns.when')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((warning) => (
                    <tr key={warning.warningId}>
                      <td>
                        <bdi>{warning.title ?? warningWords(warning.kind, t)}</bdi>
                      </td>
                      <td>
                        <bdi>{nameOf(detail, warning.deviceId, t) ?? warning.vendor ?? ''}</bdi>
                      </td>
                      <td>
                        <SeverityTag severity={warning.severity} />
                      </td>
                      <td>{t(`warnings.states.${warning.state}`)}</td>
                      <td className="nowrap">
                        {warning.at === null ? t('shell.unknown') : <Day at={warning.at} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Paged>
      )}
    </section>
  )
}
