import { useTranslation } from 'react-i18next'
import { useEngine, useStore } from '../engine/engine-context.tsx'
import { DemoButton } from './demo-button.tsx'

/** Whether what is open is the demonstration home, in which the engine refuses whatever sends something. */
export function useIsDemo(): boolean {
  return useStore(useEngine().about)?.ledger === 'demo'
}

/** Stands where something would be offered that a demonstration refuses, and leads back from it. */
export function DemoRefusal() {
  const { t } = useTranslation()
  return (
    <>
      <p className="quiet">{t('home.demoSendsNothing')}</p>
      <p>
        <DemoButton isSmall />
      </p>
    </>
  )
}
