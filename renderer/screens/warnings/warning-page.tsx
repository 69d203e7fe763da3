import { useTranslation } from 'react-i18next'
import type { Warning } from '../../../shared/model/warning.ts'
import { Failure, Loading } from '../../components/answered.tsx'
import { SeverityTag } from '../../components/severity.tsx'
import { Moment } from '../../components/time.tsx'
import { Told, useTell } from '../../components/told.tsx'
import { useWords } from '../../components/words.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { displayName } from '../devices/arrange.ts'
import { Acknowledge } from './acknowledge.tsx'
import { ChangesBefore } from './changes-before.tsx'
import { Letter } from './letter.tsx'
import './warnings.css'

/** One surprise: what it is, what came before it, what can be done, what it rests on. */
export function WarningPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const { value: warning, fault } = useAnswer(`warning ${id}`, (client) => client.warnings.get(id))
  if (warning) return <Card warning={warning} />
  if (!fault) return <Loading />
  return <Failure message={fault.code === 'not-found' ? t('shell.notFoundText') : fault.message} />
}

function Card({ warning }: { warning: Warning }) {
  const { t } = useTranslation()
  const tell = useTell()
  return (
    <Page
      name={tell(warning.said?.title, warning.title)}
      title={<Told said={warning.said?.title} text={warning.title} />}
      back={{ href: href('warnings'), label: t('warnings.back') }}
      lead={
        <p className="inbox__meta small quiet">
          <SeverityTag severity={warning.severity} />
          {warning.state !== 'open' && <span className="tag">{t(`warnings.states.${warning.state}`)}</span>}
          <span>{t(`warnings.kinds.${warning.kind}`)}</span>
          <Moment at={warning.at} />
        </p>
      }
      actions={warning.state === 'open' && <Acknowledge warning={warning} />}
    >
      <section className="section">
        <p className="warning__explanation">
          <Told said={warning.said?.explanation} text={warning.explanation} />
        </p>
        <About warning={warning} />
        <p className="small">
          <a href={href('help', warning.kind)}>{t('help.why')}</a>
        </p>
      </section>
      {warning.causes.length > 0 && <ChangesBefore warning={warning} />}
      {warning.advice.length > 0 && (
        <section className="section" aria-labelledby="advice">
          <h2 id="advice">{t('warnings.whatToDo')}</h2>
          <ul className="warning__advice">
            {warning.advice.map((line, index) => (
              <li key={line}>
                <Told said={warning.said?.advice[index]} text={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {warning.evidence.length > 0 && <Grounds evidence={warning.evidence} />}
      <Letter warning={warning} />
    </Page>
  )
}

function About({ warning }: { warning: Warning }) {
  const { t } = useTranslation()
  const words = useWords()
  const { value: devices } = useStore(useEngine().devices)
  const device = devices.find(({ id }) => id === warning.deviceId)
  if (!device && !warning.vendor) return null
  return (
    <p className="quiet">
      {t('warnings.about')}{' '}
      {device && (
        <a href={href('devices', device.id)}>
          <bdi>{displayName(device, words)}</bdi>
        </a>
      )}
      {device && warning.vendor && ' · '}
      {warning.vendor && (
        <a href={href('vendors', warning.vendor)}>
          <bdi>{warning.vendor}</bdi>
        </a>
      )}
    </p>
  )
}

const SOURCES = ['sighting', 'contact', 'vendor facts', 'hub'] as const

/** Where a ground comes from: what was seen here by name, a page by its address, which may be long. */
function From({ from }: { from: string }) {
  const { t } = useTranslation()
  const known = SOURCES.find((source) => source === from)
  return known ? t(`warnings.sources.${known}`) : <bdi className="address">{from}</bdi>
}

function Grounds({ evidence }: { evidence: Warning['evidence'] }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="grounds">
      <h2 id="grounds">{t('warnings.grounds')}</h2>
      <table className="plain-table plain-table--stack" aria-labelledby="grounds">
        <thead>
          <tr>
            <th scope="col">{t('warnings.groundsColumns.when')}</th>
            <th scope="col">{t('warnings.groundsColumns.what')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((ground) => (
            <tr key={`${ground.at} ${ground.from} ${ground.text}`}>
              <td className="quiet nowrap">
                <Moment at={ground.at} />
              </td>
              <td>
                <Told said={ground.said} text={ground.text} />
                <p className="quiet small">
                  <From from={ground.from} />
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
