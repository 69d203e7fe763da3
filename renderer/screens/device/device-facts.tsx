import { useTranslation } from 'react-i18next'
import type { Device, Evidence } from '../../../shared/model/device.ts'
import { Folded } from '../../components/disclosure.tsx'
import { factLabel, factText, sureness, viaOf } from '../../components/facts.ts'
import { Moment } from '../../components/time.tsx'
import { percent } from '../../format.ts'
import { CorrectField, isCorrectable } from './correct-field.tsx'

/** What every device page answers, known or not. */
const ALWAYS = ['name', 'vendor', 'model', 'kind', 'firmware', 'serial', 'place'] as const

/** The facts that hold, each with its ground one click away. */
export function DeviceFacts({ device }: { device: Device }) {
  const { t, i18n } = useTranslation()
  const others = Object.keys(device.evidence)
    .filter((key) => !(ALWAYS as readonly string[]).includes(key) && !key.startsWith('user.'))
    .sort()
  return (
    <section className="section" aria-labelledby="facts">
      <div className="device-facts__head">
        <h2 id="facts">{t('device.facts')}</h2>
        <p className="quiet small">
          {t('device.overallSure', {
            sure: t(`device.sure.${sureness(device.confidence)}`),
            share: percent(device.confidence, i18n.language),
          })}
        </p>
      </div>
      <dl className="device-facts card">
        {ALWAYS.map((key) => (
          <FactRow
            key={key}
            deviceId={device.id}
            field={key}
            shown={device[key]}
            evidence={device.evidence[key]}
          />
        ))}
        {others.map((key) => (
          <FactRow key={key} deviceId={device.id} field={key} shown={null} evidence={device.evidence[key]} />
        ))}
      </dl>
    </section>
  )
}

function FactRow(props: {
  deviceId: string
  field: string
  shown: string | null
  evidence: Evidence | undefined
}) {
  const { t } = useTranslation()
  const { field, evidence } = props
  const label = factLabel(field, t)
  const value =
    field === 'kind' && props.shown === 'unknown' ? null : (props.shown ?? evidence?.value ?? null)
  return (
    <div className="device-facts__row">
      <dt>{label}</dt>
      <dd className={value === null ? 'with-act quiet' : 'with-act'}>
        <bdi>{factText(value, field, t)}</bdi>
        {isCorrectable(field) && <CorrectField deviceId={props.deviceId} field={field} value={props.shown} />}
      </dd>
      <dd className="device-facts__ground">
        {evidence && (
          <Folded label={t('device.howKnown')} name={t('device.howKnownOf', { field: label })}>
            {() => <Ground evidence={evidence} />}
          </Folded>
        )}
      </dd>
    </div>
  )
}

function Ground({ evidence }: { evidence: Evidence }) {
  const { t, i18n } = useTranslation()
  const via = viaOf(evidence.from)
  return (
    <ul className="device-facts__evidence small">
      <li>
        <span className="quiet">{t('device.ground')}</span> {via && `${t(`device.via.${via}`)} `}
        <code>
          <bdi>{evidence.from}</bdi>
        </code>
      </li>
      <li>
        <span className="quiet">{t('device.groundSeen')}</span> <Moment at={evidence.seenAt} />
      </li>
      <li>
        <span className="quiet">{t('device.groundSure')}</span>{' '}
        {t(`device.sure.${sureness(evidence.confidence)}`)} ({percent(evidence.confidence, i18n.language)})
      </li>
    </ul>
  )
}
