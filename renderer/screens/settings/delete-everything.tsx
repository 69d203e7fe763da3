import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { useTranslation } from 'react-i18next'
import { DELETE_EVERYTHING } from '../../../shared/ipc/keeping-calls.ts'
import { LineField } from '../../components/line-field.tsx'
import { desktop } from '../../engine/desktop.ts'
import { useStore } from '../../engine/engine-context.tsx'
import { navigate } from '../../routes.ts'
import { ModalDialog } from './modal-dialog.tsx'
import { Problem } from './problem.tsx'
import { useAct } from './use-act.ts'

/** The end of it all, after the owner has typed that they mean it. */
export function DeleteEverything() {
  const { t } = useTranslation()
  return (
    <section className="section card" aria-labelledby="delete">
      <h2 id="delete">{t('settings.delete')}</h2>
      <p className="quiet">{t('settings.deleteLead')}</p>
      <p>
        <DialogTrigger>
          <Button className="button button--danger">
            <Trash2 aria-hidden />
            {t('settings.deleteNow')}
          </Button>
          <ModalDialog title={t('settings.deleteTitle')}>{(close) => <Sure close={close} />}</ModalDialog>
        </DialogTrigger>
      </p>
    </section>
  )
}

function Sure({ close }: { close: () => void }) {
  const { t, i18n } = useTranslation()
  const act = useAct()
  const app = useStore(desktop)
  const [typed, setTyped] = useState('')
  const words = t('settings.deleteWords')
  const isMeant = typed.trim().toLocaleLowerCase(i18n.language) === words.toLocaleLowerCase(i18n.language)
  const end = async () => {
    const gone = await act.run(
      (client) => client.data.deleteAll(DELETE_EVERYTHING),
      ({ files }) => t('settings.deleted', { count: files }),
    )
    if (!gone) return
    // Where it cannot be taken back, the box in the settings stays and says so.
    if (app?.state.startAtLogin) await app.client.desktop.startAtLogin(false).catch(() => {})
    close()
    navigate('home')
  }
  return (
    <>
      <p>{t('settings.deleteLead')}</p>
      <LineField
        label={t('settings.deleteType', { words })}
        value={typed}
        onChange={setTyped}
        maxLength={64}
      />
      <Problem text={act.problem} />
      <div className="dialog__acts">
        <Button className="button" onPress={close}>
          {t('settings.cancel')}
        </Button>
        <Button
          className="button button--danger"
          isDisabled={!isMeant}
          isPending={act.isBusy}
          onPress={() => void end()}
        >
          {t('settings.deleteSure')}
        </Button>
      </div>
    </>
  )
}
