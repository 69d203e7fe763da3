import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { BackupState } from '../../../shared/model/backup.ts'
import { desktop } from '../../engine/desktop.ts'
import { useStore } from '../../engine/engine-context.tsx'
import { Problem } from './problem.tsx'
import { useAct } from './use-act.ts'

/** The owner's second place for copies: on another disk, best of all. */
export function BackupFolder({ state, onChange }: { state: BackupState; onChange: () => void }) {
  const { t } = useTranslation()
  const app = useStore(desktop)
  const act = useAct()
  const choose = () => void act.run(async () => app?.client.desktop.chooseBackupFolder()).then(onChange)
  const clear = () => void act.run((client) => client.backup.clearFolder()).then(onChange)
  return (
    <div className="section">
      <h3>{t('settings.secondFolder')}</h3>
      <p className="quiet">{t('settings.secondFolderLead')}</p>
      {state.chosen && (
        <p>
          <bdi className="numbers">{state.chosen}</bdi>
        </p>
      )}
      <p className="setting__row">
        {app && (
          <Button className="button" isPending={act.isBusy} onPress={choose}>
            {t('settings.chooseFolder')}
          </Button>
        )}
        {state.chosen && (
          <Button className="button" onPress={clear}>
            {t('settings.clearFolder')}
          </Button>
        )}
      </p>
      <Problem text={act.problem} />
    </div>
  )
}
