import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/model/backup.ts'
import { Answered } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { moment, size } from '../../format.ts'
import { BackupFolder } from './backup-folder.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import { Problem } from './problem.tsx'
import { Holds, RestoreQuestion } from './restore-dialog.tsx'
import { type Act, useAct } from './use-act.ts'

const SHOWN = 8

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

function BackupTable({ backups }: { backups: readonly Backup[] }) {
  const { t } = useTranslation()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? backups : backups.slice(0, SHOWN)
  const left = backups.length - shown.length
  return (
    <div className="plain-table__scroll">
      <table className="plain-table plain-table--stack" aria-label={t('settings.backupTable')}>
        <thead>
          <tr>
            {(['made', 'holds', 'restore'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`settings.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((backup) => (
            <BackupRow key={backup.name} backup={backup} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button className="button button--small" onPress={() => setAll(true)}>
          {t('shell.showMore', { count: left })}
        </Button>
      )}
    </div>
  )
}

function BackupRow({ backup }: { backup: Backup }) {
  const { t, i18n } = useTranslation()
  const when = moment(backup.madeAt, i18n.language)
  return (
    <tr>
      <td>
        {when}
        <br />
        <span className="quiet small">
          {[
            t(`settings.reasons.${backup.reason}`),
            ...backup.places.map((place) => t(`settings.places.${place}`)),
            size(backup.bytes, i18n.language),
          ].join(' · ')}
        </span>
      </td>
      <td className="quiet small">
        <Holds counts={backup.counts} />
      </td>
      <td>
        <DialogTrigger>
          <Button className="button button--small" aria-label={t('settings.restoreOf', { when })}>
            {t('settings.restore')}
          </Button>
          <ModalDialog title={t('settings.previewTitle', { when })}>
            {(close) => <RestoreQuestion backup={backup} close={close} />}
          </ModalDialog>
        </DialogTrigger>
      </td>
    </tr>
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
