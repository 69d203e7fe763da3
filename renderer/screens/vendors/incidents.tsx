import { useTranslation } from 'react-i18next'
import type { IncidentStanding } from '../../../shared/ipc/schema.ts'
import type { Account, Incident } from '../../../shared/model/dossier.ts'
import { Folded } from '../../components/disclosure.tsx'
import { CalendarDate } from '../../components/time.tsx'
import { partialDate } from '../../format.ts'
import { incidentLanes } from './incident-lanes.ts'
import { IncidentsPicture } from './incidents-picture.tsx'

/** What happened with this maker, latest first; every side with its source, as known at `asOf`. */
export function Incidents(props: {
  incidents: readonly Incident[]
  standing: readonly IncidentStanding[]
  asOf: string
}) {
  const { t } = useTranslation()
  const { incidents, standing, asOf } = props
  const known = incidents
    .flatMap((incident) => {
      const found = standing.find(({ id }) => id === incident.id)
      return found ? [{ incident, standing: found }] : []
    })
    .sort((a, b) => b.incident.date.localeCompare(a.incident.date))
  if (known.length === 0) return null
  return (
    <section className="section" aria-labelledby="incidents">
      <h2 id="incidents">{t('vendors.incidents')}</h2>
      <IncidentsPicture lanes={incidentLanes(incidents, standing)} until={Date.parse(asOf)} />
      <ul className="contributions card">
        {known.map((one) => (
          <One key={one.incident.id} {...one} />
        ))}
      </ul>
    </section>
  )
}

const TONES: Record<IncidentStanding['state'], string> = {
  reported: 'tag',
  contested: 'tag tag--notice',
  confirmed: 'tag tag--warning',
  remedied: 'tag tag--good',
  withdrawn: 'tag',
}

function One({ incident, standing }: { incident: Incident; standing: IncidentStanding }) {
  const { t, i18n } = useTranslation()
  const told = (date: string) => partialDate(date, i18n.language)
  const replies = incident.accounts.filter(({ says }) => says === 'reply')
  const facts: [string, string | null][] = [
    [t('vendors.incidentAffected'), incident.affected],
    [t('vendors.incidentFelt'), incident.effectDate && told(incident.effectDate)],
    [t('vendors.incidentTold'), t(`vendors.disclosures.${incident.disclosure}`)],
    [
      t('vendors.incidentRemedy'),
      [t(`vendors.remedies.${incident.remedy}`), incident.remedyDate && told(incident.remedyDate)]
        .filter((part) => part)
        .join(', '),
    ],
    [
      t('vendors.incidentCourse'),
      incident.states
        .map(({ state, at }) => `${t(`vendors.incidentStates.${state}`)} ${told(at)}`)
        .join(' → '),
    ],
  ]
  return (
    <li className="contributions__one">
      <div className="contributions__head">
        <bdi className="incident__title" lang="en">
          {incident.title}
        </bdi>
        <span className="incident__state">
          <span className="quiet small">
            <CalendarDate date={incident.date} />
          </span>
          <span className={TONES[standing.state]}>{t(`vendors.incidentStates.${standing.state}`)}</span>
        </span>
      </div>
      <p className="quiet small">
        <bdi>
          {t('vendors.incidentMeta', {
            severity: String(incident.severity),
            reason: incident.severityReason,
          })}
        </bdi>{' '}
        {standing.penalty > 0
          ? t('vendors.incidentCost', { points: Math.round(standing.penalty * 10) / 10 })
          : t('vendors.incidentFree')}
      </p>
      {replies.length > 0 ? (
        replies.map((reply) => (
          <blockquote key={reply.text} className="incident__reply small">
            <p className="quiet">{t('vendors.reply')}</p>
            <p>
              <bdi lang="en">{reply.text}</bdi>
            </p>
            <Cited account={reply} />
          </blockquote>
        ))
      ) : (
        <p className="quiet small">{t('vendors.noReply')}</p>
      )}
      <Folded label={t('vendors.evidence')} name={`${t('vendors.evidence')}: ${incident.title}`}>
        <dl className="incident__facts small">
          {facts.map(([label, value]) =>
            value === null ? null : (
              <div key={label}>
                <dt className="quiet">{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
          )}
        </dl>
        <ul className="vendor-notes small">
          {incident.accounts.map((account) => (
            <li key={`${account.says} ${account.text}`}>
              <p>
                <bdi lang="en">{account.text}</bdi>
              </p>
              {account.withdrawn && (
                <p>
                  <bdi>
                    {t('vendors.withdrawn', { date: account.withdrawn.at, why: account.withdrawn.why })}
                  </bdi>
                </p>
              )}
              <Cited account={account} />
            </li>
          ))}
        </ul>
      </Folded>
    </li>
  )
}

function Cited({ account: { says, source, grade } }: { account: Account }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="quiet">
        {t(`vendors.says.${says}`)} <bdi>{source.title}</bdi>
        {' · '}
        {source.date ? <CalendarDate date={source.date} /> : t('vendors.noDate')}
        {' · '}
        {t('vendors.evidenceGrade', { grade })}
      </p>
      {source.url && (
        <p className="quiet vendor-notes__url">
          <bdi>{source.url}</bdi>
        </p>
      )}
    </>
  )
}
