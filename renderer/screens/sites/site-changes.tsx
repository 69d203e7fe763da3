import { useTranslation } from 'react-i18next'
import type { FleetSiteDetail } from '../../../shared/model/hub-fleet.ts'
import { factLabel } from '../../components/facts.ts'
import { Paged } from '../../components/paged.tsx'
import { Day } from '../../components/time.tsx'
import { nameOf } from './device-name.ts'

/** What changed at a site, the newest first. */
export function SiteChanges({ detail }: { detail: FleetSiteDetail }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="site-changes">
      <h2 id="site-changes">{t('sites.changes')}</h2>
      {detail.changes.length === 0 ? (
        <p className="quiet">{t('sites.noChanges')}</p>
      ) : (
        <Paged items={detail.changes} page={25}>
          {(shown) => (
            <div className="plain-table__scroll">
              <table className="plain-table plain-table--stack" aria-labelledby="site-changes">
                <thead>
                  <tr>
                    <th scope="col">{t('sites.changeColumns.when')}</th>
                    <th scope="col">{t('sites.changeColumns.device')}</th>
                    <th scope="col">{t('sites.changeColumns.what')}</th>
                    <th scope="col">{t('sites.changeColumns.before')}</th>
                    <th scope="col">{t('sites.changeColumns.after')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((change) => (
                    <tr key={change.changeId}>
                      <td>
                        {change.firstSeenNew === null ? t('shell.unknown') : <Day at={change.firstSeenNew} />}
                      </td>
                      <td>
                        <bdi>{nameOf(detail, change.deviceId, t)}</bdi>
                      </td>
                      <td>
                        <bdi>{factLabel(change.key, t)}</bdi>
                      </td>
                      <td className="numbers">
                        <bdi>{plain(change.from)}</bdi>
                      </td>
                      <td className="numbers">
                        <bdi>{plain(change.to)}</bdi>
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

/** A value as it stands in a ledger, JSON, in plain words; what is none stands for itself. */
function plain(value: string): string {
  try {
    const read: unknown = JSON.parse(value)
    return Array.isArray(read) ? read.join(', ') : typeof read === 'object' ? value : String(read)
  } catch {
    return value
  }
}
