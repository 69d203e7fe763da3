import { useTranslation } from 'react-i18next'
import type { OrganisationSum } from '../../../shared/model/contact-views.ts'
import { isTracker } from './category.ts'
import { CategoryTag } from './category-tag.tsx'

/** Which of the called organisations are known for following people. */
export function Trackers({ organisations }: { organisations: readonly OrganisationSum[] }) {
  const { t } = useTranslation()
  const found = organisations.filter(({ categories }) => categories.some(isTracker))
  return (
    <div className="section">
      <h3>{t('calls.trackers')}</h3>
      {found.length === 0 ? (
        <p className="quiet">{t('calls.trackersNone')}</p>
      ) : (
        <>
          <p>{t('calls.trackersLead', { count: found.length })}</p>
          <ul className="trackers">
            {found.map(({ organisation, categories }) => (
              <li key={organisation ?? ''} className="organisations__name">
                <bdi>{organisation ?? t('calls.unknownOrganisation')}</bdi>
                {categories.filter(isTracker).map((category) => (
                  <CategoryTag key={category} category={category} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
