import { useTranslation } from 'react-i18next'
import type { HourSum } from '../../../shared/model/contact-views.ts'
import { Folded } from '../../components/disclosure.tsx'
import { useWidth } from '../../components/use-width.ts'
import { dateFormat, numberFormat } from '../../formatters.ts'
import { countedBy } from './calendar.ts'

const HEIGHT = 96
const FOOT = 18
const GAP = 2
/** Hours named under the picture. */
const TICKS = [0, 6, 12, 18]

/** At which hours of the day a device calls: a bar an hour, of names asked for where nothing else was seen; the table beside it says the same. */
export function HourPicture({ hours }: { hours: readonly HourSum[] }) {
  const { t, i18n } = useTranslation()
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
              aria-label={t(isAsked ? 'calls.hoursAsked' : 'calls.hoursPicture', {
                ...span(busiest),
                count: busiest[counted],
              })}
            >
              {hours.map((hour) => {
                const height = (HEIGHT * hour[counted]) / busiest[counted]
                return (
                  <rect
                    key={hour.hour}
                    className="hour-picture__bar"
                    x={hour.hour * step + GAP / 2}
                    y={HEIGHT - Math.max(1, height)}
                    width={Math.max(1, step - GAP)}
                    height={Math.max(1, height)}
                    rx={2}
                  >
                    <title>
                      {t(
                        isAsked ? 'calls.hourAsked' : hour.lookups > 0 ? 'calls.hourBoth' : 'calls.hourText',
                        {
                          ...span(hour),
                          count: hour[counted],
                          lookups: hour.lookups,
                        },
                      )}
                    </title>
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
                </tr>
              </thead>
              <tbody>
                {hours.map((hour) => (
                  <tr key={hour.hour}>
                    <td>{clock(hour.hour)}</td>
                    <td className="end numbers">{number.format(hour.connections)}</td>
                    {hasLookups && <td className="end numbers">{number.format(hour.lookups)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </Folded>
        </>
      )}
    </div>
  )
}
