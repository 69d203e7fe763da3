import { useTranslation } from 'react-i18next'
import type { FirmwareSpread } from '../../../shared/model/change.ts'
import { Paged } from '../../components/paged.tsx'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import { byShare, devicesOf, modelName, shareText } from './spread.ts'

const PAGE = 25

/** Versions and the devices on each, one row a version; `named` when the rows must say of which model. */
export function SpreadTable(props: { label: string; models: readonly FirmwareSpread[]; named?: boolean }) {
  const { t } = useTranslation()
  const rows = props.models.flatMap((model) =>
    byShare(model).map((version) => ({ ...version, model: modelName(model), total: devicesOf(model) })),
  )
  return (
    <Paged items={rows} page={PAGE}>
      {(shown) => (
        <table className="plain-table plain-table--stack" aria-label={props.label}>
          <thead>
            <tr>
              {props.named && <th scope="col">{t('changes.spreadColumns.model')}</th>}
              <th scope="col">
                {props.named ? t('changes.spreadColumns.version') : t('changes.spreadColumns.share')}
              </th>
              <th scope="col">{t('changes.spreadColumns.devices')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ model, version, deviceIds, total }) => (
              <tr key={`${model} ${version}`}>
                {props.named && (
                  <td>
                    <bdi>{model}</bdi>
                  </td>
                )}
                <td className="numbers">
                  <bdi>{props.named ? version : shareText(version, deviceIds.length, total, t)}</bdi>
                </td>
                <td>
                  <DeviceLinks ids={deviceIds} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paged>
  )
}

function DeviceLinks({ ids }: { ids: readonly string[] }) {
  const words = useWords()
  const { value: devices } = useStore(useEngine().devices)
  return (
    <Paged items={ids} page={PAGE}>
      {(shown) => (
        <ul className="spread__devices">
          {shown.map((id) => {
            const device = devices.find((one) => one.id === id)
            return (
              <li key={id}>
                <a href={href('devices', id)}>
                  <bdi>{device ? displayName(device, words) : id}</bdi>
                </a>
              </li>
            )
          })}
        </ul>
      )}
    </Paged>
  )
}
