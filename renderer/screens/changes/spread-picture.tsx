import { useTranslation } from 'react-i18next'
import { useWidth } from '../../components/use-width.ts'
import { listFormat } from '../../formatters.ts'
import { shareText, type VersionCount } from './spread.ts'

const HEIGHT = 34
const GAP = 3
/** Room a letter takes at the size of the bar's text, for deciding whether a label fits. */
const LETTER = 7.4
/** More bars than this cannot be told apart; the table has them all. */
const MOST_BARS = 12

/** The devices of one model as a bar, a part for each version, the most common first. */
export function SpreadPicture({ name, versions }: { name: string; versions: readonly VersionCount[] }) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLDivElement>()
  const total = versions.reduce((sum, { count }) => sum + count, 0)
  const rest = versions.slice(MOST_BARS)
  const parts = [
    ...versions.slice(0, MOST_BARS).map(({ version, count }) => ({
      label: version,
      count,
      said: shareText(version, count, total, t),
    })),
    ...(rest.length > 0
      ? [
          {
            label: t('changes.spreadMore', { count: rest.length }),
            count: rest.reduce((sum, { count }) => sum + count, 0),
            said: t('changes.spreadMore', { count: rest.length }),
          },
        ]
      : []),
  ]
  const room = Math.max(0, width - GAP * (parts.length - 1))
  let x = 0
  const bars = parts.map((part) => {
    const bar = { ...part, x, width: (room * part.count) / total }
    x += bar.width + GAP
    return bar
  })
  return (
    <div ref={frame}>
      <svg
        className="spread"
        role="img"
        width={width}
        height={HEIGHT}
        aria-label={t('changes.spreadPicture', {
          model: name,
          parts: listFormat(i18n.language).format(parts.map(({ said }) => said)),
        })}
      >
        {bars.map((bar, index) => (
          <g key={bar.label} transform={`translate(${bar.x} 0)`}>
            <title>{bar.said}</title>
            <rect
              className={index === 0 ? 'spread__bar spread__bar--most' : 'spread__bar'}
              x={0.5}
              y={0.5}
              width={Math.max(1, bar.width - 1)}
              height={HEIGHT - 1}
              rx={5}
            />
            {bar.label.length * LETTER < bar.width - 16 && (
              <text
                className={index === 0 ? 'spread__label spread__label--most' : 'spread__label'}
                x={10}
                y={HEIGHT / 2 + 4.5}
              >
                {bar.label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}
