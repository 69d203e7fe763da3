import { useTranslation } from 'react-i18next'
import type { OrganisationSum } from '../../../shared/model/contact-views.ts'
import { Told } from '../../components/told.tsx'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { isTracker } from './category.ts'
import { CategoryTag } from './category-tag.tsx'
import { useOrganisationName } from './organisation-name.ts'

/** Which of the called organisations are listed for following people, and what was warned of. */
export function Trackers(props: { deviceId: string; organisations: readonly OrganisationSum[] }) {
  const { t } = useTranslation()
  const nameOf = useOrganisationName()
  const { deviceId, organisations } = props
  const { value: warnings } = useStore(useEngine().warnings)
  const warned = warnings.filter((one) => one.deviceId === deviceId && one.kind === 'tracker-contact')
  const found = organisations.filter(({ categories }) => categories.some(isTracker))
  return (
    <div className="section">
      <h3>{t('calls.trackers')}</h3>
      {found.length === 0 ? (
        warned.length === 0 && <p className="quiet">{t('calls.trackersNone')}</p>
      ) : (
        <>
          <p>{t('calls.trackersLead', { count: found.length })}</p>
          <ul className="trackers">
            {found.map(({ organisation, categories }) => (
              <li key={organisation ?? ''} className="organisations__name">
                <bdi>{nameOf(organisation, false)}</bdi>
                {categories.filter(isTracker).map((category) => (
                  <CategoryTag key={category} category={category} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {warned.length > 0 && (
        <>
          <p>{t('calls.trackersWarned')}</p>
          <ul className="trackers">
            {warned.map(({ id, title, said }) => (
              <li key={id}>
                <a href={href('warnings', id)}>
                  <Told said={said?.title} text={title} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
