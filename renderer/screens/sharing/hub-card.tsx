import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { useIsDemo } from '../../components/demo-refusal.tsx'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import type { Lasting } from './give-secret.ts'
import { HubState } from './hub-state.tsx'
import { JoinHub } from './join-hub.tsx'
import { Lasts } from './lasts.tsx'

/** The hub this home tells, or the way to join one. */
export function HubCard() {
  const { t } = useTranslation()
  const { client } = useStore(useEngine().state)
  const answer = useAnswer('hub', ({ hub }) => hub.status())
  const { reload } = answer
  useEffect(() => client?.hub.onChanged(reload), [client, reload])
  const isDemo = useIsDemo()
  const [lasting, setLasting] = useState<Lasting>('kept')
  return (
    <section className="section card" aria-labelledby="hub">
      <h2 id="hub">{t('sharing.hub')}</h2>
      <p className="quiet">{t('sharing.hubLead')}</p>
      {!isDemo && (
        <Answered answer={answer}>
          {(status) =>
            status.membership ? (
              <>
                <Lasts lasting={lasting} />
                <HubState status={status} membership={status.membership} onTurned={reload} />
              </>
            ) : (
              <JoinHub
                onJoined={(how) => {
                  setLasting(how)
                  reload()
                }}
              />
            )
          }
        </Answered>
      )}
    </section>
  )
}
