import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import { servicePurpose } from '../../../shared/model/service-purpose.ts'
import { serviceName } from '../../components/facts.ts'
import { isLocallyAdministered } from '../../components/mac.ts'

/** Addresses, identities and services of a device in the network. */
export function DeviceNetwork({ device }: { device: Device }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="network">
      <h2 id="network">{t('device.network')}</h2>
      <dl className="device-network card">
        <Values label={t('device.addresses')} values={device.addresses} />
        <Values
          label={t('device.macs')}
          values={device.macs}
          remark={(mac) => (isLocallyAdministered(mac) ? t('device.randomMac') : null)}
        />
        <Values label={t('device.hostnames')} values={device.hostnames} />
        <div>
          <dt>{t('device.services')}</dt>
          {device.services.length === 0 && <dd className="quiet">{t('device.noServices')}</dd>}
          {device.services.map(({ type, port, via }) => (
            <dd key={`${type} ${port} ${via}`}>
              <bdi title={type}>{serviceName(type)}</bdi>
              {port !== null && <span className="quiet small"> {t('device.port', { port })}</span>}
              <ServiceUse type={type} />
            </dd>
          ))}
        </div>
      </dl>
    </section>
  )
}

/** What a service is for, below its name; nothing where nobody has a word for it. */
function ServiceUse({ type }: { type: string }) {
  const { t } = useTranslation()
  const purpose = servicePurpose(type)
  return purpose && <div className="quiet small">{t(`said.services.${purpose}`)}</div>
}

function Values(props: {
  label: string
  values: readonly string[]
  remark?: (value: string) => string | null
}) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{props.label}</dt>
      {props.values.length === 0 && <dd className="quiet">{t('device.none')}</dd>}
      {props.values.map((value) => {
        const remark = props.remark?.(value)
        return (
          <dd key={value} className="numbers">
            <bdi>{value}</bdi>
            {remark && <span className="quiet small"> ({remark})</span>}
          </dd>
        )
      })}
    </div>
  )
}
