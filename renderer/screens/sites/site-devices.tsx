import { useTranslation } from 'react-i18next'
import type { SiteDevice } from '../../../shared/model/hub-fleet.ts'
import { KindIcon } from '../../components/kind-icon.tsx'
import { Paged } from '../../components/paged.tsx'
import { Ago, Day } from '../../components/time.tsx'
import { deviceName } from './device-name.ts'
import { makerAndModel } from './kind-words.ts'

/** The devices of a site with their firmware, the last seen first. */
export function SiteDevices({ devices }: { devices: readonly SiteDevice[] }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="site-devices">
      <h2 id="site-devices">{t('sites.devices')}</h2>
      {devices.length === 0 ? (
        <p className="quiet">{t('sites.noDevices')}</p>
      ) : (
        <Paged items={devices} page={50}>
          {(shown) => (
            <div className="plain-table__scroll">
              <table className="plain-table plain-table--stack" aria-labelledby="site-devices">
                <thead>
                  <tr>
                    <th scope="col">{t('sites.deviceColumns.device')}</th>
                    <th scope="col">{t('sites.deviceColumns.firmware')}</th>
                    <th scope="col">{t('sites.deviceColumns.since')}</th>
                    <th scope="col">{t('sites.deviceColumns.lastSeen')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((device) => (
                    <Row key={device.deviceId} device={device} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Paged>
      )}
    </section>
  )
}

function Row({ device }: { device: SiteDevice }) {
  const { t } = useTranslation()
  const name = deviceName(device, t)
  const model = makerAndModel(device)
  return (
    <tr>
      <td>
        <div className="sites__device">
          <KindIcon kind={device.kind} />
          <div>
            <bdi>{name}</bdi>
            <div className="quiet small">
              {model !== null && model !== name && <bdi>{model} · </bdi>}
              {t(`kinds.${device.kind}`)}
            </div>
          </div>
        </div>
      </td>
      <td className="numbers">
        {device.firmware === null ? (
          <span className="quiet">{t('shell.unknown')}</span>
        ) : (
          <bdi>{device.firmware}</bdi>
        )}
      </td>
      <td>{device.firmwareSince === null ? '' : <Day at={device.firmwareSince} />}</td>
      <td>{device.lastSeen === null ? t('shell.unknown') : <Ago at={device.lastSeen} />}</td>
    </tr>
  )
}
