import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Warning } from '../../../shared/model/warning.ts'
import { SeverityTag } from '../../components/severity.tsx'
import { Ago } from '../../components/time.tsx'
import { Told } from '../../components/told.tsx'
import { href } from '../../routes.ts'
import { asksDecision, inbox } from '../warnings/inbox.ts'

/** What fits a glance; the inbox has the rest. */
const SHOWN = 3

/** The warnings that ask for a decision, gravest first. */
export function Decisions({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useTranslation()
  const open = useMemo(() => inbox(warnings, 'important'), [warnings])
  const deciding = open.filter(asksDecision)
  const notices = open.length - deciding.length
  return (
    <section className="card home__card" aria-labelledby="decisions">
      <h2 id="decisions">{t('home.decisions')}</h2>
      {deciding.length === 0 ? (
        <p className="home__nothing quiet">
          <CircleCheck aria-hidden />
          {t('home.noDecisions')}
        </p>
      ) : (
        <ul className="home__list">
          {deciding.slice(0, SHOWN).map((warning) => (
            <li key={warning.id}>
              <a className="home__decision" href={href('warnings', warning.id)}>
                <span>
                  <Told said={warning.said?.title} text={warning.title} />
                </span>
                <span className="home__meta quiet small">
                  <SeverityTag severity={warning.severity} />
                  <Ago at={warning.at} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="home__more small">
        {deciding.length > SHOWN && (
          <a href={href('warnings')}>{t('home.allDecisions', { count: deciding.length })}</a>
        )}
        {notices > 0 && <a href={href('warnings')}>{t('home.alsoNotices', { count: notices })}</a>}
      </p>
    </section>
  )
}
