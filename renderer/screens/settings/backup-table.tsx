import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { Backup } from '../../../shared/model/backup.ts'
import { moment } from '../../format.ts'
import { ModalDialog } from './modal-dialog.tsx'
import { Holds, RestoreQuestion } from './restore-dialog.tsx'

const SHOWN = 8

/** The copies there are, newest first, each with the way back to it. */
export function BackupTable({ backups }: { backups: readonly Backup[] }) {
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
            byteSize(backup.bytes, i18n.language),
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
