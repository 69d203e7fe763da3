import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { Day } from '../../components/time.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { numberFormat } from '../../formatters.ts'

/** How long each part of the ledger is kept. */
export function Retention() {
  const { t, i18n } = useTranslation()
  const answer = useAnswer('retention', (client) => client.data.retention())
  return (
    <section className="section card" aria-labelledby="retention">
      <h2 id="retention">{t('settings.retention')}</h2>
      <p className="quiet">{t('settings.retentionLead')}</p>
      <Answered answer={answer}>
        {(rows) => (
          <div className="plain-table__scroll">
            <table className="plain-table plain-table--stack" aria-label={t('settings.retentionTable')}>
              <thead>
                <tr>
                  <th scope="col">{t('settings.retentionColumns.part')}</th>
                  <th scope="col" className="end">
                    {t('settings.retentionColumns.rows')}
                  </th>
                  <th scope="col">{t('settings.retentionColumns.oldest')}</th>
                  <th scope="col">{t('settings.retentionColumns.kept')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.part}>
                    <td>{t(`settings.parts.${row.part}`)}</td>
                    <td className="end numbers">{numberFormat(i18n.language).format(row.rows)}</td>
                    <td className="quiet nowrap">{row.oldest ? <Day at={row.oldest} /> : '–'}</td>
                    <td className="quiet">
                      {row.hourlyDays === null
                        ? t('settings.forEver')
                        : t('settings.hourly', { count: row.hourlyDays })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answered>
    </section>
  )
}
