import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Backup, LedgerCounts, RestorePreview } from '../../../shared/model/backup.ts'
import { Answered } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { moment } from '../../format.ts'
import { listFormat } from '../../formatters.ts'
import { Problem } from './problem.tsx'
import { useAct } from './use-act.ts'

/** What going back to a backup would take away, before the owner says yes. */
export function RestoreQuestion({ backup, close }: { backup: Backup; close: () => void }) {
  const { t } = useTranslation()
  const answer = useAnswer(`preview ${backup.name}`, (client) => client.backup.preview(backup.name))
  const act = useAct()
  const restore = async () => {
    const done = await act.run(
      (client) => client.backup.restore(backup.name),
      () => t('settings.restored'),
    )
    if (done) close()
  }
  return (
    <>
      <Answered answer={answer}>{(preview) => <Preview preview={preview} />}</Answered>
      <Problem text={act.problem} />
      <div className="dialog__acts">
        <Button className="button" onPress={close}>
          {t('settings.cancel')}
        </Button>
        <Button
          className="button button--primary"
          isDisabled={answer.value === null}
          isPending={act.isBusy}
          onPress={() => void restore()}
        >
          {t('settings.restoreNow')}
        </Button>
      </div>
    </>
  )
}

function Preview({ preview }: { preview: RestorePreview }) {
  const { t, i18n } = useTranslation()
  const { backup, now, until, lostDevices, lostDeviceCount } = preview
  const more = (lostDeviceCount ?? lostDevices.length) - lostDevices.length
  return (
    <div className="section">
      <p>
        {t('settings.previewHolds')} <Holds counts={backup.counts} />
      </p>
      <p>
        {now ? (
          <>
            {t('settings.previewNow')} <Holds counts={now} />
          </>
        ) : (
          t('settings.previewNowDamaged')
        )}
      </p>
      {until && <p>{t('settings.previewUntil', { when: moment(until, i18n.language) })}</p>}
      {lostDevices.length > 0 && (
        <div>
          <p>{t('settings.previewLost')}</p>
          <ul className="dialog__list">
            {lostDevices.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
            {more > 0 && <li>{t('settings.previewMore', { count: more })}</li>}
          </ul>
        </div>
      )}
      <p className="quiet">{t('settings.previewSafe')}</p>
    </div>
  )
}

const PARTS = ['devices', 'changes', 'warnings', 'contacts', 'ownersWord'] as const

/** How much a ledger holds, as a list in words. */
export function Holds({ counts }: { counts: LedgerCounts }) {
  const { t, i18n } = useTranslation()
  const said = PARTS.filter((part) => counts[part] > 0).map((part) =>
    t(`settings.holds.${part}`, { count: counts[part] }),
  )
  if (said.length === 0) return <span>{t('settings.holdsNothing')}</span>
  return <span>{listFormat(i18n.language).format(said)}</span>
}
