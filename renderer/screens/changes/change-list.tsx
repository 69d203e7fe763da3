import { useTranslation } from 'react-i18next'
import type { Change, FirmwareEntry } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import { KindIcon } from '../../components/kind-icon.tsx'
import { useWords } from '../../components/words.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { day } from '../../format.ts'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import { changeText } from './change-words.ts'
import { changedParts } from './changed-parts.ts'
import { type DeviceChanges, groupChanges } from './group-changes.ts'
import { Paged } from './paged.tsx'
import { updateHref } from './update-address.ts'

const PAGE = 50

/** Changes as sentences, by day and device, newest first. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <Paged items={changes} page={PAGE}>
      {(shown) => <Days changes={shown} />}
    </Paged>
  )
}

type Diaries = ReadonlyMap<string, readonly FirmwareEntry[]>

function Days({ changes }: { changes: readonly Change[] }) {
  const { i18n } = useTranslation()
  const { value: devices } = useStore(useEngine().devices)
  const { value: diaries } = useDiaries(changes)
  return (
    <div className="changes">
      {groupChanges(changes).map(({ at, devices: changed }) => (
        <section key={at} className="changes__day" aria-label={day(at, i18n.language)}>
          <h2 className="changes__date">{day(at, i18n.language)}</h2>
          <ul className="changes__devices">
            {changed.map((ofDevice) => (
              <DeviceItem
                key={ofDevice.deviceId}
                of={ofDevice}
                device={devices.find(({ id }) => id === ofDevice.deviceId)}
                diaries={diaries}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The firmware diaries of the devices whose firmware changed: whether each change was announced. */
function useDiaries(changes: readonly Change[]) {
  const ids = [...new Set(changes.filter(({ key }) => key === 'firmware').map(({ deviceId }) => deviceId))]
  return useAnswer<Diaries>(`diaries ${changes[0]?.firstSeenNew} ${ids.join(' ')}`, async (client) => {
    const found = await Promise.all(ids.map((id) => diaryOf(client, id)))
    return new Map(found)
  })
}

const diaryOf = async (client: EngineClient, id: string): Promise<[string, FirmwareEntry[]]> => [
  id,
  (await client.devices.get(id)).firmware,
]

function DeviceItem(props: { of: DeviceChanges; device: Device | undefined; diaries: Diaries | null }) {
  const { t } = useTranslation()
  const words = useWords()
  const { of, device, diaries } = props
  return (
    <li className="changes__device">
      <KindIcon kind={device?.kind ?? 'unknown'} />
      <div className="changes__what">
        <h3>
          {device ? (
            <a href={href('devices', of.deviceId)}>
              <bdi>{displayName(device, words)}</bdi>
            </a>
          ) : (
            t('changes.goneDevice')
          )}
        </h3>
        <ul className="changes__lines">
          {of.changes.map((change) => (
            <Line
              key={`${change.key} ${change.firstSeenNew}`}
              change={change}
              diary={diaries?.get(change.deviceId) ?? []}
            />
          ))}
        </ul>
      </div>
    </li>
  )
}

function Line({ change, diary }: { change: Change; diary: readonly FirmwareEntry[] }) {
  const { t, i18n } = useTranslation()
  const isFirmware = change.key === 'firmware'
  const entry = isFirmware ? diary.find(({ firstSeen }) => firstSeen === change.firstSeenNew) : undefined
  return (
    <li>
      <bdi>{changeText(change, entry?.change ?? null, t, i18n.language)}.</bdi>
      {isFirmware && (
        <>
          {' '}
          <a
            className="nowrap"
            href={updateHref({ deviceId: change.deviceId, firstSeen: change.firstSeenNew })}
            aria-label={t('changes.closerAt', changedParts(change.from, change.to))}
          >
            {t('changes.closer')}
          </a>
        </>
      )}
    </li>
  )
}
