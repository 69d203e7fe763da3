import { useTranslation } from 'react-i18next'
import type { ScoreRaise } from '../../../shared/ipc/schema.ts'
import { numberFormat } from '../../formatters.ts'

/** What would raise a score, and by how much at most. */
export function Raises({ raises }: { raises: readonly ScoreRaise[] }) {
  const { t, i18n } = useTranslation()
  if (raises.length === 0) return null
  const number = numberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <section className="section" aria-labelledby="raises">
      <h2 id="raises">{t('vendors.raises')}</h2>
      <ul className="contributions card">
        {raises.map(({ id, by, points }) => (
          <li key={id} className="contributions__one">
            <div className="contributions__head">
              <span>{t(`vendors.indicators.${id}`)}</span>
              <span className="quiet small numbers">
                {t('vendors.raisePoints', { points: number.format(points) })}
              </span>
            </div>
            <p className="quiet small">{t(`vendors.raisedBy.${by}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
