import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../shared/model/dossier.ts'
import { Folded } from '../../components/disclosure.tsx'

/** What happened with this maker, latest first; every side with its source. */
export function Incidents({ incidents }: { incidents: readonly Incident[] }) {
  const { t } = useTranslation()
  const ordered = incidents.toSorted((a, b) => b.date.localeCompare(a.date))
  return (
    <section className="section" aria-labelledby="incidents">
      <h2 id="incidents">{t('vendors.incidents')}</h2>
      <ul className="contributions card">
        {ordered.map((incident) => (
          <li key={incident.id} className="contributions__one">
            <div className="contributions__head">
              <bdi>{incident.title}</bdi>
              <span className="quiet small numbers">
                {incident.date} · {t(`vendors.incidentStates.${incident.states.at(-1)?.state ?? 'reported'}`)}
              </span>
            </div>
            <p className="quiet small">
              {t('vendors.incidentMeta', {
                severity: String(incident.severity),
                reason: incident.severityReason,
              })}
            </p>
            <Folded label={t('vendors.evidence')} name={`${t('vendors.evidence')}: ${incident.title}`}>
              <ul className="vendor-notes small">
                {incident.accounts.map((account) => (
                  <li key={`${account.says} ${account.text}`}>
                    <p>
                      <bdi>{account.text}</bdi>
                    </p>
                    <p className="quiet">
                      {t(`vendors.says.${account.says}`)} <bdi>{account.source.title}</bdi>
                      {account.source.date && ` (${account.source.date})`}
                    </p>
                  </li>
                ))}
              </ul>
            </Folded>
          </li>
        ))}
      </ul>
    </section>
  )
}
