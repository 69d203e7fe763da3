import { useTranslation } from 'react-i18next'
import { recognise } from '../../../shared/i18n/recognise.ts'
import type { FleetSiteDetail } from '../../../shared/model/hub-fleet.ts'
import { WARNING_KINDS } from '../../../shared/model/kinds.ts'
import { Paged } from '../../components/paged.tsx'
import { SeverityTag } from '../../components/severity.tsx'
import { Day } from '../../components/time.tsx'
import { Told } from '../../components/told.tsx'
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
                        <WarningWords warning={warning} />
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

/** What a site said of a warning, in the reader's language; where it sent no sentence, its kind. */
function WarningWords({ warning: { kind, title } }: { warning: FleetSiteDetail['warnings'][number] }) {
  const { t } = useTranslation()
  if (title === null) return <bdi>{warningWords(kind, t)}</bdi>
  const known = WARNING_KINDS.find((one) => one === kind)
  return <Told said={(known && recognise(title, known)) ?? undefined} text={title} />
}
