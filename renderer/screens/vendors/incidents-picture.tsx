import { scaleUtc } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../../components/use-width.ts'
import { dateFormat } from '../../formatters.ts'
import type { IncidentLane } from './incident-lanes.ts'

const LANE = 26
const AXIS = 22
const MARK = 6
/** Room for the title of a lane where the window is wide, in pixels and at most this share; else it stands above. */
const TITLES = { most: 340, share: 0.42 }
const WIDE = 620
/** Room a letter takes at the size of a title. */
const LETTER = 6.5

/** Incidents over time, a mark by state for each; the list beside it says the same. */
export function IncidentsPicture({ lanes, until }: { lanes: readonly IncidentLane[]; until: number }) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLDivElement>()
  const from = Math.min(...lanes.map((lane) => lane.from))
  const to = Math.max(until, ...lanes.map((lane) => lane.until))
  const start = width > WIDE ? Math.min(TITLES.most, width * TITLES.share) : 0
  const lane = start > 0 ? LANE : LANE + 16
  const x = scaleUtc([from, to], [start + MARK + 2, Math.max(start + MARK + 3, width - MARK - 2)])
  const height = lanes.length * lane
  const year = dateFormat(i18n.language, { year: 'numeric', timeZone: 'UTC' })
  const ticks = [
    ...new Map(x.ticks(Math.max(2, (width - start) / 110)).map((at) => [year.format(at), at])).values(),
  ]
  const letters = Math.floor((start > 0 ? start - 12 : width) / LETTER)
  return (
    <div className="incidents-picture" ref={frame}>
      {width > 0 && (
        <svg
          role="img"
          width={width}
          height={height + AXIS}
          aria-label={t('vendors.incidentsPicture', {
            count: lanes.length,
            from: year.format(from),
            to: year.format(to),
          })}
        >
          {ticks.map((at) => (
            <g key={at.getTime()} transform={`translate(${x(at)} 0)`}>
              <line className="incidents-picture__grid" y1={0} y2={height} />
              <text className="incidents-picture__text" y={height + 16} textAnchor="middle">
                {year.format(at)}
              </text>
            </g>
          ))}
          {lanes.map((one, index) => {
            const middle = index * lane + (start > 0 ? LANE / 2 : 16 + LANE / 2)
            const shown = one.title.length <= letters ? one.title : `${one.title.slice(0, letters - 1)}…`
            return (
              <g key={one.id}>
                <title>{one.title}</title>
                <text className="incidents-picture__text" x={0} y={start > 0 ? middle + 4 : middle - 14}>
                  {shown}
                </text>
                <line
                  className="incidents-picture__span"
                  x1={x(one.from)}
                  x2={x(one.until)}
                  y1={middle}
                  y2={middle}
                />
                <Mark state={one.state} x={x(one.from)} y={middle} />
              </g>
            )
          })}
        </svg>
      )}
      <p className="quiet small">{t('vendors.incidentsKey')}</p>
    </div>
  )
}

/** A shape a state, so that colour is not needed to tell them apart. */
function Mark({ state, x, y }: { state: IncidentLane['state']; x: number; y: number }) {
  const solid = state === 'confirmed' || state === 'remedied'
  return (
    <g transform={`translate(${x} ${y})`} className="incidents-picture__mark">
      <circle className={solid ? 'incidents-picture__solid' : 'incidents-picture__open'} r={MARK} />
      {state === 'contested' && (
        <path className="incidents-picture__solid" d={`M0 ${-MARK} A${MARK} ${MARK} 0 0 0 0 ${MARK} Z`} />
      )}
      {state === 'withdrawn' && (
        <path
          className="incidents-picture__cross"
          d={`M${-MARK} ${-MARK} L${MARK} ${MARK} M${MARK} ${-MARK} L${-MARK} ${MARK}`}
        />
      )}
    </g>
  )
}
