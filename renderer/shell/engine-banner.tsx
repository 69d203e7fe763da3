import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine, useStore } from '../engine/engine-context.tsx'
import { announce } from './announcer.tsx'

/** Says that the engine stopped, for as long as it is gone. */
export function EngineBanner() {
  const { t } = useTranslation()
  const { phase } = useStore(useEngine().state)
  const wasGone = useRef(false)
  useEffect(() => {
    if (phase === 'ready' && wasGone.current) announce(t('shell.engineBack'))
    wasGone.current = phase === 'gone'
  }, [phase, t])
  return <div role="alert">{phase === 'gone' && <div className="banner">{t('shell.engineGone')}</div>}</div>
}
