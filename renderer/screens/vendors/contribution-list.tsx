import { useTranslation } from 'react-i18next'
import type { IndicatorId } from '../../../shared/model/indicator.ts'
import type { Contribution } from '../../../shared/model/score-card.ts'
import { Folded } from '../../components/disclosure.tsx'
import { CalendarDate } from '../../components/time.tsx'
import { Told } from '../../components/told.tsx'
import { numberFormat } from '../../formatters.ts'

/** The indicator that is no question with a yes or no. */
const INCIDENTS = 'G'

/** How the engine names what was measured here. */
const YOUR_NETWORK = 'your network'

/**
 * Indicators with what they earned, each with its evidence one click away. An indicator may stand in several lists of a
 * page: `within`, the heading above this one, tells its buttons from theirs.
 */
export function ContributionList({
  contributions,
  within,
}: {
  contributions: readonly Contribution[]
  within: string
}) {
  const { t, i18n } = useTranslation()
  const number = numberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <ul className="contributions card">
      {contributions.map((one) => (
        <li key={one.id} className="contributions__one">
          <div className="contributions__head">
            <span>{t(`vendors.indicators.${one.id as IndicatorId}`)}</span>
            <span className="quiet small numbers">
              {one.id !== INCIDENTS && `${t(`vendors.states.${one.state}`)} · `}
              {t('vendors.pointsOf', {
                points: number.format(one.points),
                weight: number.format(one.weight),
              })}
            </span>
          </div>
          {one.evidence.length > 0 && (
            <Folded
              label={t('vendors.evidence')}
              name={`${t('vendors.evidence')}: ${t(`vendors.indicators.${one.id as IndicatorId}`)}, ${within}`}
            >
              {() => <EvidenceList evidence={one.evidence} />}
            </Folded>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Statements, each with its source, date, address and how far it carries. */
function EvidenceList({ evidence }: { evidence: Contribution['evidence'] }) {
  const { t } = useTranslation()
  return (
    <ul className="vendor-notes small">
      {evidence.map(({ text, said, source, url, date, grade }) => (
        <li key={`${text} ${source ?? ''}`}>
          <p>
            <Told said={said} text={text} />
          </p>
          <p className="quiet">
            {source && (
              <>
                {source === YOUR_NETWORK ? t('vendors.yourNetwork') : <bdi>{source}</bdi>}
                {' · '}
              </>
            )}
            {date === null ? t('vendors.noDate') : <CalendarDate date={date.slice(0, 10)} />}
            {grade !== null && (
              <>
                {' · '}
                {t('vendors.evidenceGrade', { grade })}
              </>
            )}
          </p>
          {url && (
            <p className="quiet vendor-notes__url">
              <bdi>{url}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
