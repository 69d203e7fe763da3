import { useTranslation } from 'react-i18next'
import type { FirmwareChange, FirmwareEntry } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import { Answered, Failure } from '../../components/answered.tsx'
import { useWords } from '../../components/words.ts'
import { useAnswer } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { displayName } from '../devices/arrange.ts'
import { whenText } from './change-words.ts'
import { changedParts } from './changed-parts.ts'
import { parseUpdateAddress, type UpdateAddress } from './update-address.ts'
import { UpdateConduct } from './update-conduct.tsx'
import { UpdateNotes } from './update-notes.tsx'
import './changes.css'

/** One firmware update of one device: what its maker said of it, and its conduct before and after. */
export function UpdatePage({ parameter }: { parameter: string }) {
  const { t } = useTranslation()
  const address = parseUpdateAddress(parameter)
  if (!address) return <Failure message={t('shell.notFoundText')} />
  return <Read address={address} />
}

function Read({ address }: { address: UpdateAddress }) {
  const { t } = useTranslation()
  const { deviceId, firstSeen } = address
  const answer = useAnswer(`update ${deviceId} ${firstSeen}`, (client) => client.devices.get(deviceId))
  return (
    <Answered answer={answer}>
      {({ device, firmware }) => {
        const entry = firmware.find((one) => one.firstSeen === firstSeen)
        return entry?.change ? (
          <Update device={device} entry={entry} change={entry.change} onJudgedAnew={answer.reload} />
        ) : (
          <Failure message={t('changes.updateGone')} />
        )
      }}
    </Answered>
  )
}

function Update(props: {
  device: Device
  entry: FirmwareEntry
  change: FirmwareChange
  onJudgedAnew: () => void
}) {
  const { t, i18n } = useTranslation()
  const words = useWords()
  const { device, entry, change, onJudgedAnew } = props
  const parts = changedParts(change.from.split('; '), entry.version.split('; '))
  const title = t('changes.updateTitle', { name: displayName(device, words), to: parts.to })
  return (
    <Page
      name={title}
      title={<bdi>{title}</bdi>}
      back={{ href: href('devices', device.id), label: displayName(device, words) }}
      lead={
        <p className="quiet">
          <bdi>
            {t('changes.updateLead', {
              ...parts,
              when: whenText(change.lastSeenOld, entry.firstSeen, t, i18n.language),
              step: t(`device.steps.${change.step}`),
            })}
          </bdi>
        </p>
      }
    >
      <UpdateNotes device={device} version={entry.version} change={change} onJudgedAnew={onJudgedAnew} />
      <UpdateConduct deviceId={device.id} at={Date.parse(entry.firstSeen)} />
    </Page>
  )
}
