import { useTranslation } from 'react-i18next'
import type { NewDestination } from '../../../shared/model/contact-views.ts'
import { HostName } from '../../components/host-name.tsx'
import { Ago } from '../../components/time.tsx'
import { FreshWatched } from './fresh-watched.tsx'
import { useOrganisationName } from './organisation-name.ts'

const SHOWN = 12

/** Whom this one device called for the first time this week, of which `share` was watched. */
export function OwnNewDestinations({ fresh, share }: { fresh: readonly NewDestination[]; share: number }) {
  const { t } = useTranslation()
  const nameOf = useOrganisationName()
  return (
    <div className="section">
      <h3>{t('calls.ownFresh')}</h3>
      <FreshWatched share={share} isEmpty={fresh.length === 0} />
      {fresh.length === 0 ? (
        share > 0 && <p className="quiet">{t('calls.ownFreshNothing')}</p>
      ) : (
        <ul className="trackers">
          {fresh.slice(0, SHOWN).map(({ host, ip, organisation, category, firstAt }) => (
            <li key={`${host} ${ip}`} className="organisations__name">
              <HostName name={host ?? ip ?? t('calls.unknownHost')} />
              <span className="quiet small">
                <bdi>{nameOf(organisation, category === 'local')}</bdi> ·{' '}
                <Ago at={new Date(firstAt).toISOString()} />
              </span>
            </li>
          ))}
          {fresh.length > SHOWN && (
            <li className="quiet small">{t('calls.others', { count: fresh.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </div>
  )
}
