import { useTranslation } from 'react-i18next'
import type { OwnerSpan } from '../../../shared/ipc/schema.ts'
import { CalendarDate } from '../../components/time.tsx'
import { day } from '../../format.ts'

/** Who owned a maker, and until when. */
export function Owners({ owners }: { owners: readonly OwnerSpan[] }) {
  const { t, i18n } = useTranslation()
  if (owners.length === 0) return null
  return (
    <section className="section" aria-labelledby="owners">
      <h2 id="owners">{t('vendors.ownersOverTime')}</h2>
      <table className="plain-table plain-table--stack" aria-labelledby="owners">
        <thead>
          <tr>
            <th scope="col">{t('vendors.owner')}</th>
            <th scope="col">{t('vendors.ownerFrom')}</th>
            <th scope="col">{t('vendors.ownerTo')}</th>
            <th scope="col">{t('vendors.ownerSource')}</th>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ owner, from, to, source, learnedAt }) => (
            <tr key={`${owner} ${from}`}>
              <td>
                <bdi>{owner}</bdi>
              </td>
              <td className="numbers nowrap">{from ? <CalendarDate date={from.slice(0, 10)} /> : '–'}</td>
              <td className="numbers nowrap">
                {to ? <CalendarDate date={to.slice(0, 10)} /> : t('vendors.now')}
              </td>
              <td className="quiet small">
                <bdi>
                  {learnedAt === null
                    ? (source ?? '–')
                    : t('vendors.learned', { date: day(learnedAt, i18n.language) })}
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
