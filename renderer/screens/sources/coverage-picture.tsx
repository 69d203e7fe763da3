import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/source.ts'
import { Folded } from '../../components/disclosure.tsx'
import { useWidth } from '../../components/use-width.ts'
import { dateFormat } from '../../formatters.ts'
import { type Watched, watchedDays } from './watched-days.ts'

const DAYS = 90
const HEIGHT = 28
const GAP = 1
const KEY = ['whole', 'part', 'none'] as const
const WORDS = {
  whole: 'sources.coverageWhole',
  part: 'sources.coveragePart',
  none: 'sources.coverageNone',
} as const

/** A bar a day, as high as the source was watching; an outline where it was not. The table says the same. */
export function CoveragePicture({ source }: { source: Source }) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLDivElement>()
  const days = watchedDays(source.coverage, Date.now(), DAYS)
  const step = width / DAYS
  const format = dateFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' })
  const count = (kind: Watched) => days.filter(({ watched }) => watched === kind).length
  const hours = (value: number) => t('sources.hours', { count: Math.round(value * 10) / 10 })
  const label = `${source.name}: ${t('sources.coverage')}`
  return (
    <div className="section" ref={frame}>
      <h3>{t('sources.coverage')}</h3>
      {step > 0 && (
        <svg
          className="coverage"
          role="img"
          width={width}
          height={HEIGHT}
          aria-label={t('sources.coveragePicture', {
            days: DAYS,
            whole: count('whole'),
            part: count('part'),
            none: count('none'),
          })}
        >
          {days.map((day, index) => {
            const height = day.watched === 'none' ? HEIGHT - 1 : Math.max(2, (HEIGHT * day.hours) / 24)
            const full = day.watched === 'whole' ? HEIGHT - 1 : height
            return (
              <rect
                key={day.day}
                className={`coverage__day coverage__day--${day.watched}`}
                x={index * step + GAP / 2}
                y={HEIGHT - 0.5 - full}
                width={Math.max(1, step - GAP)}
                height={full}
              >
                <title>
                  {t('sources.coverageDay', {
                    day: format.format(day.day),
                    hours: day.watched === 'none' ? t('sources.coverageNone') : hours(day.hours),
                  })}
                </title>
              </rect>
            )
          })}
        </svg>
      )}
      <p className="coverage__key quiet small" aria-hidden>
        {KEY.map((kind) => (
          <span key={kind}>
            <svg width={12} height={12} aria-hidden>
              <rect
                className={`coverage__day coverage__day--${kind}`}
                x={0.5}
                y={kind === 'part' ? 5.5 : 0.5}
                width={11}
                height={kind === 'part' ? 6 : 11}
              />
            </svg>
            {t(WORDS[kind])}
          </span>
        ))}
      </p>
      <p className="quiet small">{t('sources.coverageHint')}</p>
      <Folded label={t('shell.asTable')} name={`${label}: ${t('shell.asTable')}`}>
        <table className="plain-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('sources.columns.day')}</th>
              <th scope="col" className="end">
                {t('sources.columns.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <td>{format.format(day.day)}</td>
                <td className="end numbers">
                  {day.watched === 'none' ? t('sources.coverageNone') : hours(day.hours)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
    </div>
  )
}
