import { useTranslation } from 'react-i18next'
import type { DaySum, Window } from '../../../shared/model/contact-views.ts'
import type { TimeSpan } from '../../../shared/time-spans.ts'
import { Folded } from '../../components/disclosure.tsx'
import { useWidth } from '../../components/use-width.ts'
import { dateFormat, numberFormat } from '../../formatters.ts'
import { type CalendarDay, calendarDays, countedBy } from './calendar.ts'
import { SaveCsv } from './save-csv.tsx'
import { useTables } from './use-tables.ts'

const GAP = 3
const LARGEST = 22
/** Room for the names of the months above the weeks. */
const MONTHS = 18

/** A heat map of days, a column a week; the table beside it says the same. Days are UTC, as they are counted. */
export function CallCalendar(props: {
  deviceId: string
  days: readonly DaySum[]
  watched: readonly TimeSpan[]
  window: Window
}) {
  const { t, i18n } = useTranslation()
  const tables = useTables()
  const [frame, width] = useWidth<HTMLDivElement>()
  const all = calendarDays(props.days, props.watched, { ...props.window, now: Date.now() })
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
  const quiet = all.filter(({ amount, dark }) => amount === 0 && !dark)
  const counted = (day: CalendarDay) =>
    isAsked
      ? t('calls.dayAsked', { day: format.format(day.day), count: day.lookups })
      : t(day.lookups > 0 ? 'calls.dayBoth' : 'calls.dayText', {
          day: format.format(day.day),
          count: day.connections,
          lookups: day.lookups,
        })
  const hours = (day: CalendarDay) => t('sources.hours', { count: Math.round(day.hours * 10) / 10 })
  const text = (day: CalendarDay) =>
    day.dark
      ? t('calls.dayDark', { day: format.format(day.day) })
      : day.watched === 'part'
        ? t('calls.dayPart', { counted: counted(day), hours: hours(day) })
        : counted(day)
  const watchedFor = (day: CalendarDay) =>
    day.dark ? t('calls.notObserved') : day.watched === 'none' ? t('calls.watchedUnknown') : hours(day)
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
            quiet: String(quiet.filter(({ watched }) => watched !== 'part').length),
            part: String(quiet.filter(({ watched }) => watched === 'part').length),
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
              className={classOf(day)}
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
        <span>
          <svg width={12} height={12} aria-hidden>
            <rect className="call-calendar__dark" x={0.5} y={0.5} width={11} height={11} rx={3} />
          </svg>
          {t('calls.noRecords')}
        </span>
        <span>
          <svg width={12} height={12} aria-hidden>
            <rect className="call-calendar__part" x={0.5} y={0.5} width={11} height={11} rx={3} />
          </svg>
          {t('calls.noneInPart')}
        </span>
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
              <th scope="col" className="end">
                {t('calls.columns.watched')}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.toReversed().map((day) => (
              <tr key={day.day}>
                <td>{format.format(day.day)}</td>
                <td className="end numbers">{day.dark ? '–' : number.format(day.connections)}</td>
                {hasLookups && <td className="end numbers">{day.dark ? '–' : number.format(day.lookups)}</td>}
                <td className="end numbers">{watchedFor(day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
      <p className="calls__acts">
        <SaveCsv
          what={t('calls.calendar')}
          file={`calls-by-day-${props.deviceId}`}
          table={() => tables.days(all)}
        />
      </p>
    </div>
  )
}

const classOf = ({ dark, amount, watched, level }: CalendarDay): string => {
  if (dark) return 'call-calendar__dark'
  if (amount === 0 && watched === 'part') return 'call-calendar__part'
  return `call-calendar__day call-calendar__day--${level}`
}
