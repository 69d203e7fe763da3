import { useTranslation } from 'react-i18next'
import { Loading } from '../components/answered.tsx'
import { desktop } from '../engine/desktop.ts'
import { useStore } from '../engine/engine-context.tsx'

/** A home is being opened. The demonstration takes its time, and says so. */
export function Opening() {
  const { t } = useTranslation()
  const app = useStore(desktop)
  if (app?.state.home !== 'demo') return <Loading />
  return (
    <p className="loading quiet" role="status">
      {t('home.preparingDemo')}
    </p>
  )
}
