import { useTranslation } from 'react-i18next'
import type { Warning } from '../../../shared/model/warning.ts'
import { Day } from '../../components/time.tsx'
import { causeText } from './cause-text.ts'
import { EffectLine } from './effect-line.tsx'

/** The changes a surprise is held against: a picture of change, silence and effect, and the same as a table. */
export function ChangesBefore({ warning }: { warning: Warning }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="before">
      <h2 id="before">{t('warnings.changesBefore')}</h2>
      <div className="card section">
        <EffectLine warning={warning} />
        <table className="plain-table plain-table--stack" aria-labelledby="before">
          <thead>
            <tr>
              <th scope="col">{t('warnings.causeColumns.when')}</th>
              <th scope="col">{t('warnings.causeColumns.change')}</th>
              <th scope="col">{t('warnings.causeColumns.lag')}</th>
              <th scope="col">{t('warnings.causeColumns.link')}</th>
            </tr>
          </thead>
          <tbody>
            {warning.causes.map((cause) => (
              <tr key={`${cause.at} ${cause.kind}`}>
                <td className="nowrap">
                  <Day at={cause.at} />
                </td>
                <td>
                  <bdi>{causeText(cause, t)}</bdi>
                </td>
                <td className="numbers">{t('warnings.days', { count: Math.round(cause.lagDays) })}</td>
                <td>
                  {t('warnings.plausibility', {
                    wording: t(`warnings.wordings.${cause.wording}`),
                    points: String(cause.plausibility),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {warning.causes.some(({ wording }) => wording !== 'no link shown') && (
          <p className="quiet small">{t('warnings.neverCaused')}</p>
        )}
      </div>
    </section>
  )
}
