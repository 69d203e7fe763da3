import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { moment } from '../../format.ts'
import { BackupFolder } from './backup-folder.tsx'
import { BackupTable } from './backup-table.tsx'
import { Problem } from './problem.tsx'
import { type Act, useAct } from './use-act.ts'

/** The ledger's copies: made, restored with a look beforehand, and the restore taken back. */
export function Backups() {
  const { t } = useTranslation()
  const answer = useAnswer('backups', (client) => client.backup.list())
  const act = useAct()
  const make = async () => {
    await act.run(
      (client) => client.backup.make(),
      () => t('settings.backedUp'),
    )
    answer.reload()
  }
  return (
    <section className="section card" aria-labelledby="backups">
      <h2 id="backups">{t('settings.backups')}</h2>
      <p className="quiet">{t('settings.backupsLead')}</p>
      <Answered answer={answer}>
        {(state) => (
          <>
            <Problem text={state.damage ?? state.problem} />
            {state.undo && <Undo at={state.undo.at} act={act} />}
            {state.backups.length === 0 ? (
              <p className="quiet">{t('settings.noBackups')}</p>
            ) : (
              <BackupTable backups={state.backups} />
            )}
            {state.unusable > 0 && (
              <p className="quiet small">{t('settings.unusable', { count: state.unusable })}</p>
            )}
            {state.damage === null ? (
              <p>
                <Button className="button" isPending={act.isBusy} onPress={() => void make()}>
                  {act.isBusy ? t('settings.backingUp') : t('settings.backupNow')}
                </Button>
              </p>
            ) : (
              state.backups.length === 0 && <StartAnew act={act} />
            )}
            <Problem text={act.problem} />
            <BackupFolder state={state} onChange={answer.reload} />
            <SetAside folders={state.setAside} />
          </>
        )}
      </Answered>
    </section>
  )
}

function Undo({ at, act }: { at: string; act: Act }) {
  const { t, i18n } = useTranslation()
  const undo = () =>
    act.run(
      (client) => client.backup.undo(),
      () => t('settings.undone'),
    )
  return (
    <div className="setting__line">
      <p>{t('settings.undoLead', { when: moment(at, i18n.language) })}</p>
      <Button className="button" isPending={act.isBusy} onPress={() => void undo()}>
        {t('settings.undo')}
      </Button>
    </div>
  )
}

function StartAnew({ act }: { act: Act }) {
  const { t } = useTranslation()
  return (
    <div className="setting__line">
      <p>{t('settings.startAnewLead')}</p>
      <Button
        className="button"
        isPending={act.isBusy}
        onPress={() => void act.run((client) => client.backup.startAnew())}
      >
        {t('settings.startAnew')}
      </Button>
    </div>
  )
}

function SetAside({ folders }: { folders: readonly string[] }) {
  const { t } = useTranslation()
  if (folders.length === 0) return null
  return (
    <div className="small quiet">
      <p>{t('settings.setAside')}</p>
      <ul>
        {folders.map((folder) => (
          <li key={folder}>
            <bdi>{folder}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
