import { useTranslation } from 'react-i18next'
import type { SupportEntry } from '../../../shared/ipc/schema.ts'
import { CalendarDate } from '../../components/time.tsx'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { day, relativeTime } from '../../format.ts'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'

const DAY = 86_400_000

/** When support of the owner's devices ends, soonest first, and who says so. */
export function SupportEnds({ ends }: { ends: readonly SupportEntry[] }) {
  const { t, i18n } = useTranslation()
  const words = useWords()
  const { value: devices } = useStore(useEngine().devices)
  const left = (days: number) =>
    days === 0 ? t('vendors.supportToday') : relativeTime(days * DAY, 0, i18n.language)
  return (
    <section className="section" aria-labelledby="support-ends">
      <h2 id="support-ends">{t('vendors.supportEnds')}</h2>
      <p className="quiet">{t('vendors.supportEndsLead')}</p>
      <table className="plain-table plain-table--stack" aria-labelledby="support-ends">
        <thead>
          <tr>
            <th scope="col">{t('vendors.device')}</th>
            <th scope="col">{t('vendors.supportDate')}</th>
            <th scope="col" />
            <th scope="col">{t('vendors.supportSource')}</th>
          </tr>
        </thead>
        <tbody>
          {ends.map((end) => {
            const device = devices.find(({ id }) => id === end.deviceId)
            return (
              <tr key={`${end.deviceId} ${end.model} ${end.date} ${end.source}`}>
                <td>
                  <a href={href('devices', end.deviceId)}>
                    <bdi>{device ? displayName(device, words) : end.model}</bdi>
                  </a>
                </td>
                <td className="numbers nowrap">
                  <CalendarDate date={end.date} />
                </td>
                <td>
                  <time dateTime={end.date} className={end.daysLeft < 0 ? 'tag tag--warning' : 'tag'}>
                    {left(end.daysLeft)}
                  </time>
                </td>
                <td className="quiet small">
                  <bdi>
                    {end.learnedAt === null
                      ? end.source
                      : t('vendors.learned', { date: day(end.learnedAt, i18n.language) })}
                  </bdi>
                  {end.url && (
                    <bdi className="vendor-notes__url">
                      <br />
                      {end.url}
                    </bdi>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
