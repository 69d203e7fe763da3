import { scaleTime } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import { factLabel, factText } from '../../components/facts.ts'
import { useWidth } from '../../components/use-width.ts'
import { day } from '../../format.ts'
import type { Lane, Span } from './lanes.ts'
import { TICK_ROOM, tickFormat } from './tick-format.ts'

const TRACK = 26
const GAP = 10
const AXIS = 26
/** Bars shorter than this could not be seen. */
const LEAST_WIDTH = 4
/** Room a letter takes at the size of the bar's text, for deciding whether a label fits. */
const LETTER = 7.2

/** The lanes of a device's history over time. Everything in it is also in the table below it. */
export function HistoryPicture({ name, lanes }: { name: string; lanes: readonly Lane[] }) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLDivElement>()
  const spans = lanes.flatMap(({ tracks }) => tracks.flat())
  const from = Math.min(...spans.map((span) => span.from))
  const until = Math.max(...spans.map((span) => span.until), from + 1)
  const label = width > 560 ? 150 : 0
  const x = scaleTime([new Date(from), new Date(until)], [label, Math.max(label + 1, width)])
  let y = 0
  const placed = lanes.map((lane) => {
    const top = y + (label ? 0 : 18)
    y = top + lane.tracks.length * TRACK + GAP
    return { lane, top }
  })
  const height = y + AXIS
  const ticks = x.ticks(Math.max(2, Math.floor((width - label) / 110)))
  const format = tickFormat(until - from, i18n.language)
  return (
    <div className="history-picture" ref={frame}>
      <svg
        role="img"
        width={width}
        height={height}
        aria-label={t('device.historyPicture', {
          name,
          spans: spans.length,
          lanes: lanes.length,
          from: day(from, i18n.language),
          to: day(until, i18n.language),
        })}
      >
        {ticks.map((tick) => (
          <g key={tick.getTime()} transform={`translate(${x(tick)} 0)`}>
            <line className="history-picture__grid" y1={0} y2={y} />
            {x(tick) + TICK_ROOM <= width && (
              <text className="history-picture__tick" y={height - 6}>
                {format(tick)}
              </text>
            )}
          </g>
        ))}
        {placed.map(({ lane, top }) => (
          <g key={lane.key}>
            <text className="history-picture__lane" x={0} y={label ? top + 17 : top - 5}>
              {factLabel(lane.key, t)}
            </text>
            {lane.tracks.map((track, index) =>
              track.map((span) => (
                <Bar
                  key={`${span.from} ${JSON.stringify(span.fact.value)}`}
                  text={factText(span.fact.value, span.fact.key, t)}
                  shade={span.until >= until - (until - from) / 50 ? 'now' : 'past'}
                  x={x(new Date(span.from))}
                  width={Math.max(LEAST_WIDTH, x(new Date(span.until)) - x(new Date(span.from)))}
                  y={top + index * TRACK}
                  span={span}
                />
              )),
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

function Bar(props: {
  text: string /** Whether the value still holds at the end of the picture. */
  shade: 'now' | 'past'
  x: number
  y: number
  width: number
  span: Span
}) {
  const { i18n } = useTranslation()
  const letters = Math.floor((props.width - 12) / LETTER)
  const fits = letters >= Math.min(3, props.text.length)
  const shown =
    props.text.length <= letters ? props.text : `${props.text.slice(0, Math.max(0, letters - 1))}…`
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <title>
        {`${props.text}: ${day(props.span.from, i18n.language)} – ${day(props.span.until, i18n.language)}`}
      </title>
      <rect
        className={`history-picture__bar history-picture__bar--${props.shade}`}
        width={props.width}
        height={TRACK - 4}
        rx={Math.min(5, props.width / 2)}
      />
      {fits && (
        <text className={`history-picture__value history-picture__value--${props.shade}`} x={7} y={15.5}>
          {shown}
        </text>
      )}
    </g>
  )
}
