import { TriangleAlert, Unplug } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../shared/fault.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ProblemText } from '../components/problem-text.tsx'
import { type Desktop, desktop } from '../engine/desktop.ts'
import { useStore } from '../engine/engine-context.tsx'
import type { FaultData } from '../engine/live.ts'

/** The engine cannot start, as on a ledger it must not touch or does not find: its sentence, and the ways on. */
export function EngineFailed({ fault, onRetry }: { fault: FaultData; onRetry: () => void }) {
  const { t } = useTranslation()
  const app = useStore(desktop)
  const isGone = fault.code === 'ledger-gone'
  return (
    <div role="alert">
      <EmptyState
        icon={isGone ? Unplug : TriangleAlert}
        title={isGone ? t('shell.ledgerGone') : t('shell.engineFailed')}
        text={<ProblemText text={fault.message} />}
      >
        <Button className="button button--primary" onPress={onRetry}>
          {isGone ? t('shell.lookAgain') : t('shell.tryAgain')}
        </Button>
        {app?.state.ledgerFolder.canMove && (isGone || fault.code === 'ledger-foreign') && (
          <OtherLedger app={app} isGone={isGone} />
        )}
      </EmptyState>
    </div>
  )
}

/** The ledger may lie elsewhere, or another one is to be used. */
function OtherLedger({ app, isGone }: { app: Desktop; isGone: boolean }) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<string | null>(null)
  const { appFolder, isAppFolderFree } = app.state.ledgerFolder
  const ask = (work: (client: Desktop['client']) => Promise<unknown>) => () => {
    setProblem(null)
    work(app.client).catch((error) => setProblem(faultData(error).message))
  }
  return (
    <>
      <Button className="button" onPress={ask((client) => client.desktop.openOtherLedger())}>
        {t('shell.chooseLedger')}
      </Button>
      {isGone && (
        <Button className="button" onPress={ask((client) => client.desktop.openAppLedger())}>
          {isAppFolderFree ? t('shell.beginEmpty') : t('shell.openAppLedger')}
        </Button>
      )}
      {isGone && (
        <p className="quiet small">
          {t(isAppFolderFree ? 'shell.beginEmptyLead' : 'shell.openAppLead', { folder: appFolder })}
        </p>
      )}
      {problem !== null && (
        <p className="state__problem">
          <ProblemText text={problem} />
        </p>
      )}
    </>
  )
}
