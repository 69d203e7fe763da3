import { useTranslation } from 'react-i18next'
import type { DeviceDetail } from '../../../shared/ipc/schema.ts'
import { Answered } from '../../components/answered.tsx'
import { InTurn } from '../../components/growing.tsx'
import { KindIcon } from '../../components/kind-icon.tsx'
import { ReportMenu } from '../../components/report-menu.tsx'
import { Ago, Day } from '../../components/time.tsx'
import { useWords } from '../../components/words.ts'
import { useAnswer } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { DeviceCalls } from '../calls/device-calls.tsx'
import { displayName } from '../devices/arrange.ts'
import { Corrections } from './corrections.tsx'
import { DeviceConflicts } from './device-conflicts.tsx'
import { DeviceFacts } from './device-facts.tsx'
import { DeviceHistory } from './device-history.tsx'
import { DeviceNetwork } from './device-network.tsx'
import { DeviceWarnings } from './device-warnings.tsx'
import { FirmwareDiary } from './firmware-diary.tsx'
import { HouseRules } from './house-rules.tsx'
import { SupplyLives } from './supply-lives.tsx'
import './device.css'

/** One device: what is known and how, what changed, where it is in the network. */
export function DevicePage({ id }: { id: string }) {
  const { t } = useTranslation()
  const answer = useAnswer(`device ${id}`, (client) => client.devices.get(id))
  return (
    <Answered answer={answer}>
      {(detail) => <Detail detail={detail} back={{ href: href('devices'), label: t('devices.back') }} />}
    </Answered>
  )
}

function Detail({ detail, back }: { detail: DeviceDetail; back: { href: string; label: string } }) {
  const { t } = useTranslation()
  const words = useWords()
  const { device, history } = detail
  const name = displayName(device, words)
  const kind = words.kind(device.kind)
  return (
    <Page
      name={name}
      title={<bdi>{name}</bdi>}
      back={back}
      actions={<ReportMenu subject={{ about: 'device', id: device.id }} />}
      lead={
        <div className="device-head">
          <KindIcon kind={device.kind} />
          <div>
            <p>
              {device.vendor ? (
                <a href={href('vendors', device.vendor)}>
                  <bdi>{device.vendor}</bdi>
                </a>
              ) : (
                t('devices.noVendor')
              )}
              {device.model && (
                <>
                  {' '}
                  <bdi>{device.model}</bdi>
                </>
              )}
              <span className="quiet"> · {kind}</span>
            </p>
            <p className="quiet small">
              {device.online ? (
                <span className="tag tag--good tag--dot">{t('device.online')}</span>
              ) : (
                <>
                  {t('device.lastSeen')} <Ago at={device.lastSeen} />
                </>
              )}
              {' · '}
              {t('device.firstSeen')} <Day at={device.firstSeen} />
            </p>
          </div>
        </div>
      }
    >
      <InTurn first={2}>
        <DeviceWarnings deviceId={device.id} />
        <DeviceFacts device={device} />
        <Corrections device={device} corrections={detail.corrections} />
        <DeviceConflicts conflicts={detail.conflicts} />
        <FirmwareDiary deviceId={device.id} entries={detail.firmware} />
        <SupplyLives name={name} lives={detail.supplies} />
        <DeviceHistory name={name} history={history} />
        <DeviceCalls deviceId={device.id} firmware={detail.firmware} />
        <HouseRules key={device.id} deviceId={device.id} />
        <DeviceNetwork device={device} />
      </InTurn>
    </Page>
  )
}
