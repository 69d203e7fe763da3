import { scaleLinear } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../../components/use-width.ts'
import { percent } from '../../format.ts'
import { listFormat } from '../../formatters.ts'

const ROW = 30
const BAR = 6
const LARGEST = 8
/** A smaller share is told as less than this: it is not nothing. */
const LEAST = 0.01

export interface Part {
  name: string
  amount: number
  /** The amount as people read it. */
  text: string
  /** Follows people: advertising, analytics, telemetry. */
  isTracker: boolean
}

/** The largest parts as bars with name and amount; `label` makes one sentence of "name share" pairs. The table is the twin. */
export function ShareBars(props: {
  parts: readonly Part[]
  label: (list: string) => string
  /** What the bars measure, in a sentence. */
  caption: string
}) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLElement>()
  const ranked = props.parts.filter(({ amount }) => amount > 0).toSorted((a, b) => b.amount - a.amount)
  const total = ranked.reduce((sum, { amount }) => sum + amount, 0)
  const shown = ranked.slice(0, LARGEST)
  const [first] = shown
  if (!first) return null
  const length = scaleLinear([0, first.amount], [0, width])
  const words: string[] = shown.map(({ name, amount }) => {
    const isSmall = amount / total < LEAST
    const share = percent(isSmall ? LEAST : amount / total, i18n.language)
    return t(isSmall ? 'calls.shareLess' : 'calls.share', { name, share })
  })
  if (ranked.length > shown.length) words.push(t('calls.others', { count: ranked.length - shown.length }))
  return (
    <figure className="share-bars" ref={frame}>
      <figcaption className="quiet small">{props.caption}</figcaption>
      {width > 0 && (
        <svg
          role="img"
          width={width}
          height={shown.length * ROW}
          aria-label={props.label(listFormat(i18n.language).format(words))}
        >
          {shown.map(({ name, amount, text, isTracker }, index) => (
            <g key={name} transform={`translate(0 ${index * ROW})`}>
              <text className="share-bars__name" lang="und" x={0} y={14}>
                {fitting(name, width)}
              </text>
              <text className="share-bars__amount" x={width} y={14} textAnchor="end">
                {text}
              </text>
              <rect className="share-bars__ground" y={19} width={width} height={BAR} rx={3} />
              <rect
                className={isTracker ? 'share-bars__bar share-bars__bar--tracker' : 'share-bars__bar'}
                y={19}
                width={Math.max(3, length(amount))}
                height={BAR}
                rx={3}
              />
            </g>
          ))}
        </svg>
      )}
    </figure>
  )
}

/** A letter is about 8 pixels wide; the amount keeps a third of the line. */
function fitting(name: string, width: number): string {
  const room = Math.floor((width * 0.66) / 8)
  return name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1))}…`
}
