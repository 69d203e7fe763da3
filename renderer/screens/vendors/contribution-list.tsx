import { useTranslation } from 'react-i18next'
import type { Contribution } from '../../../shared/model/score-card.ts'
import { Folded } from '../../components/disclosure.tsx'

/** The indicator that is no question with a yes or no. */
const INCIDENTS = 'G'

/** Indicators with what they earned, each with its evidence one click away. */
export function ContributionList({ contributions }: { contributions: readonly Contribution[] }) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <ul className="contributions card">
      {contributions.map((one) => (
        <li key={one.id} className="contributions__one">
          <div className="contributions__head">
            <span>{one.indicator}</span>
            <span className="quiet small numbers">
              {one.id !== INCIDENTS && `${t(`vendors.states.${one.state}`)} · `}
              {t('vendors.pointsOf', {
                points: number.format(one.points),
                weight: number.format(one.weight),
              })}
            </span>
          </div>
          {one.evidence.length > 0 && (
            <Folded label={t('vendors.evidence')} name={`${t('vendors.evidence')}: ${one.indicator}`}>
              <EvidenceList evidence={one.evidence} />
            </Folded>
          )}
        </li>
      ))}
    </ul>
  )
}

function EvidenceList({ evidence }: { evidence: Contribution['evidence'] }) {
  return (
    <ul className="vendor-notes small">
      {evidence.map(({ text, source, url, date }) => (
        <li key={`${text} ${source ?? ''}`}>
          <p>
            <bdi>{text}</bdi>
          </p>
          {(source ?? date) && (
            <p className="quiet">
              {source && <bdi>{source}</bdi>}
              {date && ` (${date})`}
            </p>
          )}
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
