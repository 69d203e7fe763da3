import { scaleTime } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import { spanOfDays } from '../../../shared/i18n/local-tongue.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { useWidth } from '../../components/use-width.ts'
import { day } from '../../format.ts'
import { causeText } from './cause-text.ts'

const ROW = 22
const SIDE = 12
const BELOW = 34
/** Room a letter takes at the size of the labels; what does not fit is told in full in the table. */
const LETTER = 7

/** Earlier changes, the silence after them, the effect: on one line of time. The table below says the same. */
export function EffectLine({ warning }: { warning: Warning }) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLDivElement>()
  const causes = warning.causes.toSorted((a, b) => a.at.localeCompare(b.at))
  const first = causes[0]
  const last = causes.at(-1)
  if (!first || !last) return null
  const effect = new Date(warning.at)
  const x = scaleTime([new Date(first.at), effect], [SIDE, Math.max(SIDE + 1, width - SIDE)])
  const line = causes.length * ROW + 12
  const silence = t('said.about', { span: spanOfDays(last.lagDays, i18n.language) })
  const middle = (x(new Date(last.at)) + x(effect)) / 2
  return (
    <div ref={frame}>
      <svg
        className="effect-line"
        role="img"
        width={width}
        height={line + BELOW}
        aria-label={t('warnings.picture', {
          from: day(first.at, i18n.language),
          to: day(warning.at, i18n.language),
          days: t('warnings.days', { count: Math.round(first.lagDays) }),
        })}
      >
        <line
          className="effect-line__base"
          x1={x(new Date(first.at))}
          x2={x(new Date(last.at))}
          y1={line}
          y2={line}
        />
        <line className="effect-line__silence" x1={x(new Date(last.at))} x2={x(effect)} y1={line} y2={line} />
        {x(effect) - x(new Date(last.at)) > 160 && (
          <text className="effect-line__words" x={middle} y={line + 22} textAnchor="middle">
            {t('warnings.silence', { days: silence })}
          </text>
        )}
        {causes.map((cause, index) => {
          const at = x(new Date(cause.at))
          const level = (index + 1) * ROW - 8
          const late = at > width / 2
          const text = causeText(cause, t)
          const letters = Math.max(1, Math.floor(((late ? at : width - at) - SIDE) / LETTER))
          return (
            <g key={`${cause.at} ${cause.kind}`}>
              <line className="effect-line__stem" x1={at} x2={at} y1={level} y2={line} />
              <circle className="effect-line__change" cx={at} cy={line} r={6} />
              <text
                className="effect-line__label"
                x={late ? at - 8 : at + 8}
                y={level + 2}
                textAnchor={late ? 'end' : 'start'}
              >
                {text.length <= letters ? text : `${text.slice(0, letters - 1)}…`}
              </text>
            </g>
          )
        })}
        <rect className="effect-line__effect" x={x(effect) - 7} y={line - 7} width={14} height={14} rx={3} />
        <text className="effect-line__label" x={x(effect) + 8} y={line + 28} textAnchor="end">
          {t('warnings.effect')}
        </text>
      </svg>
    </div>
  )
}
