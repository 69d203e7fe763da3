import { scaleTime } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import type { SupplyLife } from '../../../shared/model/supply-life.ts'
import { Day } from '../../components/time.tsx'
import { useWidth } from '../../components/use-width.ts'
import { day, percent } from '../../format.ts'
import { numberFormat } from '../../formatters.ts'
import { TICK_ROOM, tickFormat } from './tick-format.ts'

const BAR = 18
const LANE = 44
const AXIS = 22
/** Bars shorter than this could not be seen. */
const LEAST = 3

/** The lives of a printer's cartridges: a bar each, as full at its ends as the printer said, and the same as a table. */
export function SupplyLives({ name, lives }: { name: string; lives: readonly SupplyLife[] }) {
  const { t, i18n } = useTranslation()
  const count = numberFormat(i18n.language)
  const rate = numberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  if (lives.length === 0) return null
  return (
    <section className="section" aria-labelledby="supplies">
      <h2 id="supplies">{t('device.supplies')}</h2>
      <p className="quiet">{t('device.suppliesLead')}</p>
      <Picture name={name} lives={lives} />
      <table className="plain-table plain-table--stack" aria-labelledby="supplies">
        <thead>
          <tr>
            <th scope="col">{t('device.suppliesColumns.cartridge')}</th>
            <th scope="col">{t('device.suppliesColumns.since')}</th>
            <th scope="col">{t('device.suppliesColumns.until')}</th>
            <th scope="col">{t('device.suppliesColumns.level')}</th>
            <th scope="col">{t('device.suppliesColumns.pages')}</th>
            <th scope="col">{t('device.suppliesColumns.yield')}</th>
          </tr>
        </thead>
        <tbody>
          {lives.map((life) => (
            <tr key={`${life.slot} ${life.from}`}>
              <td>
                <bdi>{life.name}</bdi>
                {life.part && (
                  <span className="quiet small">
                    {' '}
                    <bdi>{life.part}</bdi>
                  </span>
                )}
              </td>
              <td className="nowrap">
                <Day at={life.from} />
              </td>
              <td className="nowrap">{life.until ? <Day at={life.until} /> : t('device.supplyNow')}</td>
              <td className="nowrap numbers">
                {levels(life, t('device.supplyLevel', shown(life, i18n.language)))}
              </td>
              <td className="numbers">{life.pages === null ? '–' : count.format(life.pages)}</td>
              <td className="numbers">
                {life.pagesPerPercent === null ? '–' : rate.format(life.pagesPerPercent)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const shown = (life: SupplyLife, language: string) => ({
  start: percent((life.startLevel ?? 0) / 100, language),
  last: percent((life.lastLevel ?? 0) / 100, language),
})
const levels = (life: SupplyLife, text: string): string =>
  life.startLevel === null || life.lastLevel === null ? '–' : text

function Picture({ name, lives }: { name: string; lives: readonly SupplyLife[] }) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLDivElement>()
  const slots = [...Map.groupBy(lives, (life) => life.slot).values()]
  const from = Math.min(...lives.map((life) => Date.parse(life.from)))
  const now = Math.max(Date.now(), from + 1)
  const x = scaleTime([new Date(from), new Date(now)], [0, Math.max(1, width)])
  const height = slots.length * LANE + AXIS
  const format = tickFormat(now - from, i18n.language)
  const end = (life: SupplyLife) => (life.until ? Date.parse(life.until) : now)
  return (
    <div className="history-picture" ref={frame}>
      <svg
        role="img"
        width={width}
        height={height}
        aria-label={t('device.suppliesPicture', {
          name,
          count: lives.length,
          slots: String(slots.length),
          from: day(from, i18n.language),
          to: day(now, i18n.language),
        })}
      >
        {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
          <g key={tick.getTime()} transform={`translate(${x(tick)} 0)`}>
            <line className="history-picture__grid" y1={0} y2={height - AXIS} />
            {x(tick) + TICK_ROOM <= width && (
              <text className="history-picture__tick" y={height - 6}>
                {format(tick)}
              </text>
            )}
          </g>
        ))}
        {slots.map((slot, lane) => (
          <g key={slot[0]!.slot} transform={`translate(0 ${lane * LANE})`}>
            <text className="history-picture__lane" y={14}>
              {slot.at(-1)!.name}
            </text>
            {slot.map((life) => (
              <Bar key={life.from} life={life} left={x(Date.parse(life.from))} right={x(end(life))} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** A bar whose filled part falls from the first to the last level; unknown levels leave it an outline. */
function Bar({ life, left, right }: { life: SupplyLife; left: number; right: number }) {
  const { t, i18n } = useTranslation()
  const width = Math.max(LEAST, right - left - 2)
  const top = 20
  const y = (level: number) => top + BAR * (1 - Math.min(100, Math.max(0, level)) / 100)
  const level = levels(life, t('device.supplyLevel', shown(life, i18n.language)))
  const until = life.until ? day(life.until, i18n.language) : t('device.supplyNow')
  return (
    <g>
      <title>
        {t('device.supplyLife', { name: life.name, from: day(life.from, i18n.language), until, level })}
      </title>
      <rect className="history-picture__bar--past" x={left} y={top} width={width} height={BAR} rx={3} />
      {life.startLevel !== null && life.lastLevel !== null && (
        <polygon
          className="history-picture__bar--now"
          points={`${left},${top + BAR} ${left},${y(life.startLevel)} ${left + width},${y(life.lastLevel)} ${left + width},${top + BAR}`}
        />
      )}
    </g>
  )
}
