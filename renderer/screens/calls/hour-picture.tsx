import { useTranslation } from 'react-i18next'
import type { HourSum } from '../../../shared/model/contact-views.ts'
import { type TimeSpan, timeByHour } from '../../../shared/time-spans.ts'
import { Folded } from '../../components/disclosure.tsx'
import { useWidth } from '../../components/use-width.ts'
import { dateFormat, numberFormat } from '../../formatters.ts'
import { countedBy } from './calendar.ts'
import { SaveCsv } from './save-csv.tsx'
import { useTables } from './use-tables.ts'

const HEIGHT = 96
const FOOT = 18
const GAP = 2
const HOUR = 3_600_000
/** Hours named under the picture. */
const TICKS = [0, 6, 12, 18]

/** At which hours of the day a device calls: a bar an hour, of names asked for where nothing else was seen; the table beside it says the same. */
export function HourPicture(props: {
  deviceId: string
  hours: readonly HourSum[]
  watched: readonly TimeSpan[]
}) {
  const { t, i18n } = useTranslation()
  const tables = useTables()
  const { hours } = props
  const [frame, width] = useWidth<HTMLDivElement>()
  const format = dateFormat(i18n.language, { timeStyle: 'short', timeZone: 'UTC' })
  const clock = (hour: number) => format.format((hour % 24) * 3_600_000)
  const counted = countedBy(hours)
  const isAsked = counted === 'lookups'
  const hasLookups = hours.some(({ lookups }) => lookups > 0)
  const number = numberFormat(i18n.language)
  const busiest = hours.reduce((most, hour) => (hour[counted] > most[counted] ? hour : most), hours[0]!)
  const span = ({ hour }: HourSum) => ({ from: clock(hour), to: clock(hour + 1) })
  const step = width / 24
  const times = timeByHour(props.watched, -new Date().getTimezoneOffset() * 60_000)
  const all = hours.map((hour) => {
    const days = Math.round(times[hour.hour]! / HOUR)
    return { ...hour, days, isDark: hour.connections + hour.lookups === 0 && days === 0 }
  })
  const text = (hour: (typeof all)[number]) =>
    hour.isDark
      ? t('calls.hourDark', span(hour))
      : t(isAsked ? 'calls.hourAsked' : hour.lookups > 0 ? 'calls.hourBoth' : 'calls.hourText', {
          ...span(hour),
          count: hour[counted],
          lookups: hour.lookups,
        })
  const dark = all.filter(({ isDark }) => isDark).length
  return (
    <div className="section" ref={frame}>
      <h3>{t('calls.hours')}</h3>
      {busiest[counted] === 0 ? (
        <p className="quiet">{t('calls.hoursNothing')}</p>
      ) : (
        <>
          <p className="quiet small">{t('calls.hoursLead')}</p>
          {step > 0 && (
            <svg
              className="hour-picture"
              role="img"
              width={width}
              height={HEIGHT + FOOT}
              aria-label={[
                t(isAsked ? 'calls.hoursAsked' : 'calls.hoursPicture', {
                  ...span(busiest),
                  count: busiest[counted],
                }),
                ...(dark > 0 ? [t('calls.hoursDark', { count: dark })] : []),
              ].join(' ')}
            >
              {all.map((hour) => {
                const height = hour.isDark ? HEIGHT - 1 : (HEIGHT * hour[counted]) / busiest[counted]
                return (
                  <rect
                    key={hour.hour}
                    className={hour.isDark ? 'call-calendar__dark' : 'hour-picture__bar'}
                    x={hour.hour * step + GAP / 2}
                    y={HEIGHT - Math.max(1, height) - (hour.isDark ? 0.5 : 0)}
                    width={Math.max(1, step - GAP)}
                    height={Math.max(1, height)}
                    rx={2}
                  >
                    <title>{text(hour)}</title>
                  </rect>
                )
              })}
              {TICKS.map((hour) => (
                <text key={hour} className="hour-picture__tick" x={hour * step} y={HEIGHT + FOOT - 4}>
                  {clock(hour)}
                </text>
              ))}
            </svg>
          )}
          {dark > 0 && (
            <p className="call-calendar__key quiet small" aria-hidden>
              <svg width={12} height={12} aria-hidden>
                <rect className="call-calendar__dark" x={0.5} y={0.5} width={11} height={11} rx={3} />
              </svg>
              {t('calls.noRecordsHour')}
            </p>
          )}
          <Folded label={t('shell.asTable')} name={`${t('calls.hours')}: ${t('shell.asTable')}`}>
            <table className="plain-table" aria-label={t('calls.hours')}>
              <thead>
                <tr>
                  <th scope="col">{t('calls.hour')}</th>
                  <th scope="col" className="end">
                    {t('calls.columns.connections')}
                  </th>
                  {hasLookups && (
                    <th scope="col" className="end">
                      {t('calls.columns.lookups')}
                    </th>
                  )}
                  <th scope="col" className="end">
                    {t('calls.columns.daysWatched')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {all.map((hour) => (
                  <tr key={hour.hour}>
                    <td>{clock(hour.hour)}</td>
                    <td className="end numbers">{hour.isDark ? '–' : number.format(hour.connections)}</td>
                    {hasLookups && (
                      <td className="end numbers">{hour.isDark ? '–' : number.format(hour.lookups)}</td>
                    )}
                    <td className="end numbers">
                      {hour.isDark
                        ? t('calls.notObserved')
                        : hour.days === 0
                          ? t('calls.watchedUnknown')
                          : number.format(hour.days)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Folded>
          <p className="calls__acts">
            <SaveCsv
              what={t('calls.hours')}
              file={`calls-by-hour-${props.deviceId}`}
              table={() => tables.hours(all)}
            />
          </p>
        </>
      )}
    </div>
  )
}
