import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { desktop } from '../engine/desktop.ts'
import { useEngine, useStore } from '../engine/engine-context.tsx'
import { announce } from './announcer.tsx'

/** Says that the engine stopped, for as long as it is gone, and starts it for those who will not wait. */
export function EngineBanner() {
  const { t } = useTranslation()
  const { phase } = useStore(useEngine().state)
  const app = useStore(desktop)
  const wasGone = useRef(false)
  useEffect(() => {
    if (phase === 'ready' && wasGone.current) announce(t('shell.engineBack'))
    wasGone.current = phase === 'gone'
  }, [phase, t])
  // One that the app did not hear is started by itself all the same.
  const start = () => void app?.client.desktop.startEngine().catch(() => {})
  return (
    <div role="alert">
      {phase === 'gone' && (
        <div className="banner">
          {t('shell.engineGone')}
          {app && (
            <Button className="button button--small" onPress={start}>
              {t('shell.engineStart')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
