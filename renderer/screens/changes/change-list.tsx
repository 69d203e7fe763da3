import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToldChange } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { KindIcon } from '../../components/kind-icon.tsx'
import { Paged } from '../../components/paged.tsx'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { day } from '../../format.ts'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import { changeText } from './change-words.ts'
import { changedParts } from './changed-parts.ts'
import { type DeviceChanges, groupChanges } from './group-changes.ts'
import { updateHref } from './update-address.ts'

const PAGE = 50
const GROWTH: Growth = { first: 12, step: 8, height: 6.5 }

/** Changes as sentences, by day and device, newest first. */
export function ChangeList({ changes }: { changes: readonly ToldChange[] }) {
  return (
    <Paged items={changes} page={PAGE}>
      {(shown) => <Days changes={shown} />}
    </Paged>
  )
}

function Days({ changes }: { changes: readonly ToldChange[] }) {
  const { i18n } = useTranslation()
  const { value: devices } = useStore(useEngine().devices)
  const days = useMemo(() => groupChanges(changes), [changes])
  const count = days.reduce((sum, day) => sum + day.devices.length, 0)
  const { drawn, rest } = useGrowing(count, GROWTH)
  let left = drawn
  return (
    <div className="changes">
      {days.map(({ at, devices: changed }) => {
        const shown = changed.slice(0, left)
        left -= shown.length
        return shown.length === 0 ? null : (
          <section key={at} className="changes__day" aria-label={day(at, i18n.language)}>
            <h2 className="changes__date">{day(at, i18n.language)}</h2>
            <ul className="changes__devices">
              {shown.map((ofDevice) => (
                <DeviceItem
                  key={ofDevice.deviceId}
                  of={ofDevice}
                  device={devices.find(({ id }) => id === ofDevice.deviceId)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {rest}
    </div>
  )
}

const DeviceItem = memo(function DeviceItem(props: { of: DeviceChanges; device: Device | undefined }) {
  const { of, device } = props
  const { t } = useTranslation()
  const words = useWords()
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
            <Line key={`${change.key} ${change.firstSeenNew}`} change={change} />
          ))}
        </ul>
      </div>
    </li>
  )
})

function Line({ change }: { change: ToldChange }) {
  const { t, i18n } = useTranslation()
  const isFirmware = change.key === 'firmware'
  return (
    <li>
      <bdi>{changeText(change, t, i18n.language)}.</bdi>
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
