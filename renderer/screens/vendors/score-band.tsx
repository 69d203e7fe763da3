import { useTranslation } from 'react-i18next'
import type { ScoreCard } from '../../../shared/model/score-card.ts'

const WIDTH = 160
const HEIGHT = 14

/** A score as a point inside the band it could lie in, 0–100. The same is said in words. */
export function ScoreBand({ card }: { card: Pick<ScoreCard, 'point' | 'low' | 'high'> }) {
  const { t } = useTranslation()
  const x = (value: number) => (value / 100) * WIDTH
  return (
    <svg
      className="score-band"
      role="img"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-label={t('vendors.scoreText', rounded(card))}
    >
      <rect className="score-band__all" x={0} y={5} width={WIDTH} height={4} rx={2} />
      <rect
        className="score-band__range"
        x={x(card.low)}
        y={3}
        width={Math.max(2, x(card.high - card.low))}
        height={8}
        rx={4}
      />
      <circle
        className="score-band__point"
        cx={Math.min(WIDTH - 6, Math.max(6, x(card.point)))}
        cy={7}
        r={5}
      />
    </svg>
  )
}

/** Point and band as whole numbers: more digits would claim more than is known. */
export const rounded = ({ point, low, high }: Pick<ScoreCard, 'point' | 'low' | 'high'>) => ({
  point: Math.round(point),
  low: Math.round(low),
  high: Math.round(high),
})
