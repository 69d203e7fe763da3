import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { CallCalendar } from './call-calendar.tsx'
import { Organisations } from './organisations.tsx'
import './calls.css'

const DAYS = 90
const DAY = 86_400_000

/** Whom one device calls: organisations first, then day by day. */
export function DeviceCalls({ deviceId }: { deviceId: string }) {
  const { t } = useTranslation()
  const [window] = useState(() => {
    const to = (Math.floor(Date.now() / DAY) + 1) * DAY
    return { from: to - DAYS * DAY, to }
  })
  const answer = useAnswer(`calls ${deviceId}`, async ({ contacts }) => {
    const [organisations, days, coverage] = await Promise.all([
      contacts.organisations({ deviceId, window }),
      contacts.days({ deviceId, window }),
      contacts.coverage(),
    ])
    return { organisations, days, coverage }
  })
  return (
    <section className="section" aria-labelledby="calls">
      <h2 id="calls">{t('calls.title')}</h2>
      <Answered answer={answer}>
        {({ organisations, days, coverage }) =>
          organisations.length === 0 ? (
            <p className="quiet">{t('calls.nothing')}</p>
          ) : (
            <>
              <p className="quiet">{t('calls.lastDays', { count: DAYS })}</p>
              <div className="card section">
                <Organisations deviceId={deviceId} window={window} organisations={organisations} />
              </div>
              <div className="card section">
                <CallCalendar days={days} coverage={coverage} window={window} />
              </div>
            </>
          )
        }
      </Answered>
    </section>
  )
}
