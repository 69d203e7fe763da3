import { PhoneOff } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { Page } from '../../shell/page.tsx'
import { Countries } from './countries.tsx'
import { DataSets } from './data-sets.tsx'
import { FoundDestinations } from './found-destinations.tsx'
import { HomeOrganisations } from './home-organisations.tsx'
import { NewDestinations } from './new-destinations.tsx'
import './calls.css'

const WEEK = 7 * 86_400_000

/** Whom the whole home calls: who is new, organisations, countries, and a search over all of it. */
export function CallsPage() {
  const { t } = useTranslation()
  const [since] = useState(() => Date.now() - WEEK)
  const [search, setSearch] = useState('')
  const text = useDeferredValue(search.trim())
  const answer = useAnswer('home calls', async ({ contacts }) => {
    const [organisations, fresh, countries, dataSets] = await Promise.all([
      contacts.organisations({ deviceId: null }),
      contacts.newSince({ since }),
      contacts.countries(),
      contacts.dataSets(),
    ])
    return { organisations, fresh, countries, dataSets }
  })
  return (
    <Page
      title={t('calls.homeTitle')}
      name={t('calls.homeTitle')}
      lead={<p className="quiet">{t('calls.homeLead')}</p>}
    >
      <Answered answer={answer}>
        {({ organisations, fresh, countries, dataSets }) =>
          organisations.length === 0 ? (
            <EmptyState icon={PhoneOff} title={t('calls.emptyTitle')} text={t('calls.nothing')} />
          ) : (
            <>
              <div className="calls__search">
                <SearchBox
                  label={t('calls.search')}
                  placeholder={t('calls.searchHint')}
                  value={search}
                  onChange={setSearch}
                />
              </div>
              {text ? (
                <FoundDestinations text={text} />
              ) : (
                <>
                  <NewDestinations fresh={fresh} />
                  <HomeOrganisations organisations={organisations} />
                  <Countries countries={countries} />
                  <DataSets dataSets={dataSets} />
                </>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  )
}
