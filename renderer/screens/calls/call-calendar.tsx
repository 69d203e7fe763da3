import { useTranslation } from 'react-i18next'
import type { DaySum, SourceCoverage, Window } from '../../../shared/model/contact-views.ts'
import { Folded } from '../../components/disclosure.tsx'
import { useWidth } from '../../components/use-width.ts'
import { dateFormat, numberFormat } from '../../formatters.ts'
import { type CalendarDay, calendarDays, countedBy } from './calendar.ts'

const GAP = 3
const LARGEST = 22
/** Room for the names of the months above the weeks. */
const MONTHS = 18

/** A heat map of days, a column a week; the table beside it says the same. Days are UTC, as they are counted. */
export function CallCalendar(props: {
  days: readonly DaySum[]
  coverage: readonly SourceCoverage[]
  window: Window
}) {
  const { t, i18n } = useTranslation()
  const [frame, width] = useWidth<HTMLDivElement>()
  const all = calendarDays(props.days, props.coverage, props.window.from, props.window.to)
  const format = dateFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' })
  const month = dateFormat(i18n.language, { month: 'short', timeZone: 'UTC' })
  const offset = (new Date(props.window.from).getUTCDay() + 6) % 7
  const weeks = Math.ceil((all.length + offset) / 7)
  const cell = Math.min(LARGEST, Math.floor(width / weeks) - GAP)
  const isAsked = countedBy(props.days) === 'lookups'
  const hasLookups = props.days.some(({ lookups }) => lookups > 0)
  const number = numberFormat(i18n.language)
  const busiest = all.reduce((most, day) => (day.amount > most.amount ? day : most), all[0]!)
  const busy = all.filter(({ amount }) => amount > 0)
  const told = all.filter(({ connections, lookups }) => connections + lookups > 0)
  const text = (day: CalendarDay) =>
    day.dark
      ? t('calls.dayDark', { day: format.format(day.day) })
      : isAsked
        ? t('calls.dayAsked', { day: format.format(day.day), count: day.lookups })
        : t(day.lookups > 0 ? 'calls.dayBoth' : 'calls.dayText', {
            day: format.format(day.day),
            count: day.connections,
            lookups: day.lookups,
          })
  return (
    <div className="section" ref={frame}>
      <h3>{t('calls.calendar')}</h3>
      {cell > 0 && (
        <svg
          className="call-calendar"
          role="img"
          width={weeks * (cell + GAP)}
          height={MONTHS + 7 * (cell + GAP)}
          aria-label={t(isAsked ? 'calls.calendarAsked' : 'calls.calendarPicture', {
            days: String(all.length),
            busy: String(busy.length),
            quiet: String(all.filter(({ amount, dark }) => amount === 0 && !dark).length),
            dark: String(all.filter(({ dark }) => dark).length),
            day: format.format(busiest.day),
            count: busiest.amount,
          })}
        >
          {all.map((day, index) =>
            new Date(day.day).getUTCDate() === 1 ? (
              <text
                key={day.day}
                className="call-calendar__month"
                x={Math.floor((index + offset) / 7) * (cell + GAP)}
                y={12}
              >
                {month.format(day.day)}
              </text>
            ) : null,
          )}
          {all.map((day, index) => (
            <rect
              key={day.day}
              className={
                day.dark ? 'call-calendar__dark' : `call-calendar__day call-calendar__day--${day.level}`
              }
              x={Math.floor((index + offset) / 7) * (cell + GAP) + 0.5}
              y={MONTHS + ((index + offset) % 7) * (cell + GAP) + 0.5}
              width={cell}
              height={cell}
              rx={3}
            >
              <title>{text(day)}</title>
            </rect>
          ))}
        </svg>
      )}
      <p className="call-calendar__key quiet small" aria-hidden>
        {t('calls.less')}
        <svg width={4 * 16} height={12} aria-hidden>
          {[1, 2, 3, 4].map((level) => (
            <rect
              key={level}
              className={`call-calendar__day call-calendar__day--${level}`}
              x={(level - 1) * 16}
              width={12}
              height={12}
              rx={3}
            />
          ))}
        </svg>
        {t(isAsked ? 'calls.moreAsked' : 'calls.more')}
        <svg width={12} height={12} aria-hidden>
          <rect className="call-calendar__dark" x={0.5} y={0.5} width={11} height={11} rx={3} />
        </svg>
        {t('calls.noRecords')}
      </p>
      <Folded label={t('shell.asTable')} name={`${t('calls.calendar')}: ${t('shell.asTable')}`}>
        <table className="plain-table" aria-label={t('calls.calendar')}>
          <thead>
            <tr>
              <th scope="col">{t('calls.columns.day')}</th>
              <th scope="col" className="end">
                {t('calls.columns.connections')}
              </th>
              {hasLookups && (
                <th scope="col" className="end">
                  {t('calls.columns.lookups')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {told.toReversed().map((day) => (
              <tr key={day.day}>
                <td>{format.format(day.day)}</td>
                <td className="end numbers">{number.format(day.connections)}</td>
                {hasLookups && <td className="end numbers">{number.format(day.lookups)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
    </div>
  )
}
