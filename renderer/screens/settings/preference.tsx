import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { Preferences } from '../../../shared/model/preferences.ts'
import { type Desktop, desktop } from '../../engine/desktop.ts'
import { useStore } from '../../engine/engine-context.tsx'
import { Problem } from './problem.tsx'

/** How a settings form keeps what was chosen; in force at once. */
export interface Preferring {
  state: Desktop['state']
  prefer(part: Partial<Preferences>): void
  ask(work: (client: Desktop['client']) => Promise<unknown>): void
}

/** A form over the preferences of this computer, with the sentence when one could not be kept. */
export function PreferenceForm({ children }: { children: (preferring: Preferring) => ReactNode }) {
  const { t } = useTranslation()
  const app = useStore(desktop)
  const [problem, setProblem] = useState<string | null>(null)
  if (!app) return <p className="quiet">{t('settings.noApp')}</p>
  const ask = (work: (client: Desktop['client']) => Promise<unknown>) => {
    setProblem(null)
    work(app.client).catch((error) => setProblem(faultData(error).message))
  }
  return (
    <>
      {children({
        state: app.state,
        ask,
        prefer: (part) => ask((client) => client.desktop.prefer(part)),
      })}
      <Problem text={problem} />
    </>
  )
}
