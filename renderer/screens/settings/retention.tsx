import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ContactKeeping, RetentionRow } from '../../../shared/model/backup.ts'
import { Answered } from '../../components/answered.tsx'
import { Day } from '../../components/time.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { numberFormat } from '../../formatters.ts'
import { KeepContacts } from './keep-contacts.tsx'

/** How long each part of the ledger is kept, and the owner's choice where there is one. */
export function Retention() {
  const { t } = useTranslation()
  const answer = useAnswer('retention', (client) => client.data.retention())
  return (
    <section className="section card" aria-labelledby="retention">
      <h2 id="retention">{t('settings.retention')}</h2>
      <Answered answer={answer}>
        {(rows) => {
          const keeping = rows.find((row) => row.keeping !== null)?.keeping
          return (
            <>
              <p className="quiet">
                {keeping && keeping.years !== null
                  ? t('settings.retentionLeadChosen')
                  : t('settings.retentionLead')}
              </p>
              <Parts rows={rows} />
              {keeping && (
                <KeepContacts
                  key={`${keeping.hourlyDays} ${keeping.years}`}
                  keeping={keeping}
                  onChange={answer.reload}
                />
              )}
            </>
          )
        }}
      </Answered>
    </section>
  )
}

function Parts({ rows }: { rows: readonly RetentionRow[] }) {
  const { t, i18n } = useTranslation()
  return (
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
              <td className="quiet">{kept(t, row.keeping)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function kept(t: TFunction, keeping: ContactKeeping | null): string {
  if (keeping === null) return t('settings.forEver')
  const { hourlyDays, years } = keeping
  return years === null
    ? t('settings.hourly', { count: hourlyDays })
    : t('settings.years', { count: years, days: hourlyDays })
}
