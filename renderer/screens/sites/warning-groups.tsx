import { useTranslation } from 'react-i18next'
import type { FleetWarningGroup } from '../../../shared/model/hub-fleet.ts'
import { SEVERITIES } from '../../../shared/model/kinds.ts'
import { Paged } from '../../components/paged.tsx'
import { SeverityTag } from '../../components/severity.tsx'
import { day } from '../../format.ts'
import { numberFormat } from '../../formatters.ts'
import { makerAndModel, warningWords } from './kind-words.ts'

const PAGE = 25

/** Open warnings of one kind on one model: one cause makes one line, however many sites it meets. */
export function WarningGroups({ groups }: { groups: readonly FleetWarningGroup[] }) {
  const { t, i18n } = useTranslation()
  const number = numberFormat(i18n.language)
  return (
    <section className="section" aria-labelledby="sites-warnings">
      <h2 id="sites-warnings">{t('sites.warnings')}</h2>
      {groups.length === 0 ? (
        <p className="quiet">{t('sites.noWarnings')}</p>
      ) : (
        <Paged items={groups} page={PAGE}>
          {(shown) => (
            <div className="plain-table__scroll">
              <table className="plain-table plain-table--stack" aria-labelledby="sites-warnings">
                <thead>
                  <tr>
                    <th scope="col">{t('sites.warningColumns.what')}</th>
                    <th scope="col">{t('sites.warningColumns.model')}</th>
                    <th scope="col">{t('sites.warningColumns.severity')}</th>
                    <th scope="col" className="end">
                      {t('sites.warningColumns.count')}
                    </th>
                    <th scope="col" className="end">
                      {t('sites.warningColumns.sites')}
                    </th>
                    <th scope="col">{t('sites.warningColumns.since')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((group) => (
                    <tr key={JSON.stringify([group.kind, group.vendor, group.model])}>
                      <td>
                        <bdi>{warningWords(group.kind, t)}</bdi>
                      </td>
                      <td>
                        <bdi>{makerAndModel(group) ?? t('shell.unknown')}</bdi>
                      </td>
                      <td>
                        <SeverityTag severity={SEVERITIES[group.rank] ?? 'info'} />
                      </td>
                      <td className="end numbers">{number.format(group.warnings)}</td>
                      <td className="end numbers">{number.format(group.sites)}</td>
                      <td className="numbers">{span(group)}</td>
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

  function span({ first, last }: FleetWarningGroup): string {
    if (first === null || last === null) return t('shell.unknown')
    const [from, until] = [day(first, i18n.language), day(last, i18n.language)]
    return from === until ? from : t('sites.span', { first: from, last: until })
  }
}
