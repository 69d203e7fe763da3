import { GitCompareArrows } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FirmwareEntry } from '../../../shared/model/change.ts'
import { Answered } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { updateHref } from '../changes/update-address.ts'
import { CallCalendar } from './call-calendar.tsx'
import { compareHref } from './compare-address.ts'
import { HourPicture } from './hour-picture.tsx'
import { Organisations } from './organisations.tsx'
import { OwnNewDestinations } from './own-new-destinations.tsx'
import { SaveCsv } from './save-csv.tsx'
import { SummaryLines } from './summary-lines.tsx'
import { Trackers } from './trackers.tsx'
import { useTables } from './use-tables.ts'
import { watchedShare } from './watched-share.ts'
import { DAYS, useLastDays } from './window-of-days.ts'
import './calls.css'

const WEEK = 7 * 86_400_000

/** Whom one device calls: in one sentence, organisations first, trackers, who is new, then by day and by hour. */
export function DeviceCalls(props: { deviceId: string; firmware: readonly FirmwareEntry[] }) {
  const { t } = useTranslation()
  const tables = useTables()
  const { deviceId } = props
  const window = useLastDays()
  const update = props.firmware.find(({ change }) => change !== null)
  const answer = useAnswer(`calls ${deviceId}`, async ({ contacts }) => {
    const since = window.to - WEEK
    const [organisations, days, hours, fresh, watched] = await Promise.all([
      contacts.organisations({ deviceId, window }),
      contacts.days({ deviceId, window }),
      contacts.hours({ deviceId, window }),
      contacts.newSince({ since, deviceId }),
      contacts.watched(window),
    ])
    const share = watchedShare(watched, since, Date.now())
    return { organisations, days, hours, fresh, watched, share }
  })
  return (
    <section className="section" aria-labelledby="calls">
      <h2 id="calls">{t('calls.title')}</h2>
      <Answered answer={answer}>
        {({ organisations, days, hours, fresh, watched, share }) =>
          organisations.length === 0 ? (
            <>
              <p className="quiet">{t('calls.nothing')}</p>
              <p>
                <a href={href('calls')}>{t('calls.toCalls')}</a>
              </p>
            </>
          ) : (
            <>
              <p className="quiet">{t('calls.lastDays', { count: DAYS })}</p>
              <div className="card section">
                <SummaryLines organisations={organisations} />
                <Organisations deviceId={deviceId} window={window} organisations={organisations} />
                <p className="calls__acts">
                  <SaveCsv
                    what={t('calls.organisations')}
                    file={`calls-${deviceId}`}
                    table={() => tables.organisations(organisations, 'hosts')}
                  />
                  <a className="button button--small" href={compareHref([deviceId])}>
                    <GitCompareArrows aria-hidden />
                    {t('calls.compare.withAnother')}
                  </a>
                </p>
              </div>
              <div className="card calls__pair">
                <Trackers deviceId={deviceId} organisations={organisations} />
                <OwnNewDestinations fresh={fresh} share={share} />
              </div>
              <div className="card section">
                <CallCalendar deviceId={deviceId} days={days} watched={watched} window={window} />
              </div>
              <div className="card section">
                <HourPicture deviceId={deviceId} hours={hours} watched={watched} />
              </div>
              {update && (
                <p>
                  <a href={updateHref({ deviceId, firstSeen: update.firstSeen })}>
                    {t('calls.beforeUpdate')}
                  </a>
                </p>
              )}
            </>
          )
        }
      </Answered>
    </section>
  )
}
