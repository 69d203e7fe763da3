import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { MoveProgress } from '../../../shared/model/backup.ts'
import { Progress } from '../../components/progress.tsx'
import { type Desktop, desktop } from '../../engine/desktop.ts'
import { useStore } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import { PreferenceForm } from './preference.tsx'

/** Where the ledger lies: shown, moved elsewhere and back, or another one opened. */
export function DataFolder() {
  const { t } = useTranslation()
  const app = useStore(desktop)
  const moving = useMoving(app)
  const move = async (client: Desktop['client'], to: 'chosen' | 'app') => {
    if (await client.desktop.moveLedger(to)) announce(t('settings.moved'))
  }
  return (
    <section className="section card" aria-labelledby="folder">
      <h2 id="folder">{t('settings.folder')}</h2>
      <p className="quiet">{t('settings.folderLead')}</p>
      <PreferenceForm>
        {({ state: { dataFolder, ledgerFolder }, ask }) => (
          <>
            <div className="setting__line">
              <bdi className="numbers">{dataFolder}</bdi>
              <Button className="button" onPress={() => ask((client) => client.desktop.showFolder())}>
                <FolderOpen aria-hidden />
                {t('settings.showFolder')}
              </Button>
            </div>
            {ledgerFolder.canMove && (
              <p className="setting__row">
                <Button className="button" onPress={() => ask((client) => move(client, 'chosen'))}>
                  {t('settings.moveLedger')}
                </Button>
                {ledgerFolder.isMoved && (
                  <Button className="button" onPress={() => ask((client) => move(client, 'app'))}>
                    {t('settings.moveBack')}
                  </Button>
                )}
                <Button className="button" onPress={() => ask((client) => client.desktop.openOtherLedger())}>
                  {t('settings.openOtherLedger')}
                </Button>
              </p>
            )}
          </>
        )}
      </PreferenceForm>
      {app && moving && <Moving progress={moving} cancel={() => app.client.desktop.cancelMove()} />}
    </section>
  )
}

/** How far a move is, as the app tells; `null` while there is none. */
function useMoving(app: Desktop | null): MoveProgress | null {
  const client = app?.client
  const [moving, setMoving] = useState<MoveProgress | null>(null)
  useEffect(() => client?.desktop.onMoving(setMoving), [client])
  return moving
}

/** Nothing else can be done meanwhile but to cancel it. */
function Moving({ progress, cancel }: { progress: MoveProgress; cancel: () => Promise<void> }) {
  const { t, i18n } = useTranslation()
  const [isCancelled, setCancelled] = useState(false)
  const { phase, done, total } = progress
  const size = (bytes: number) => byteSize(bytes, i18n.language)
  return (
    <ModalDialog title={t('settings.moving')} stays>
      {() => (
        <>
          <Progress label={t('settings.moving')} done={total === 0 ? 0 : done / total} />
          <p>
            {phase === 'checking'
              ? t('settings.movingChecked')
              : t('settings.movingCopied', { done: size(done), total: size(total) })}
          </p>
          <p className="quiet">{t('settings.movingSafe')}</p>
          <div className="dialog__acts">
            <Button
              className="button"
              isPending={isCancelled}
              onPress={() => {
                setCancelled(true)
                cancel().catch(() => {})
              }}
            >
              {t('settings.cancel')}
            </Button>
          </div>
        </>
      )}
    </ModalDialog>
  )
}
