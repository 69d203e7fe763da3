import { FileUp, GitCompareArrows, PhoneOff, Radio } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useKeptAnswer, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { compareHref } from './compare-address.ts'
import { Countries } from './countries.tsx'
import { DataSets } from './data-sets.tsx'
import { DropFiles } from './drop-files.tsx'
import { FoundDestinations } from './found-destinations.tsx'
import { HomeOrganisations } from './home-organisations.tsx'
import { ImportPanel } from './import-panel.tsx'
import { importRun } from './import-run.ts'
import { NewDestinations } from './new-destinations.tsx'
import { homeCalls } from './questions.ts'
import { UnwellSources } from './unwell-sources.tsx'
import { useImport } from './use-import.ts'
import './calls.css'

/** Whom the whole home calls: who is new, organisations, countries, a search over all of it, and what tells it. */
export function CallsPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const text = useDeferredValue(search.trim())
  const searchBox = useRef<HTMLDivElement>(null)
  const find = (organisation: string) => {
    setSearch(organisation)
    searchBox.current?.querySelector('input')?.focus()
  }
  const { choose, drop } = useImport()
  const { phase } = useStore(importRun)
  const answer = useKeptAnswer(homeCalls)
  const { reload } = answer
  // What was read in may have moved no device, and the engine tells only of those.
  useEffect(() => {
    if (phase === 'done' || phase === 'stopped' || phase === 'lost') reload()
  }, [phase, reload])
  const read = (
    <Button className="button" isDisabled={phase === 'running'} onPress={choose}>
      <FileUp aria-hidden />
      {t('calls.read.choose')}
    </Button>
  )
  const follow = (
    <a className="button" href={href('sources')}>
      <Radio aria-hidden />
      {t('calls.toSources')}
    </a>
  )
  return (
    <Page
      title={t('calls.homeTitle')}
      name={t('calls.homeTitle')}
      lead={<p className="quiet">{t('calls.homeLead')}</p>}
    >
      <DropFiles onDrop={drop} isBusy={phase === 'running'} />
      <ImportPanel />
      <UnwellSources />
      <Answered answer={answer}>
        {({ organisations, fresh, countries, dataSets, share }) =>
          organisations.length === 0 ? (
            <>
              <EmptyState icon={PhoneOff} title={t('calls.emptyTitle')} text={t('calls.homeNothing')}>
                {read}
                {follow}
              </EmptyState>
              <p className="quiet small">{t('calls.read.lead')}</p>
              <DataSets dataSets={dataSets} onTurned={reload} />
            </>
          ) : (
            <>
              <div className="calls__tools">
                <div className="calls__search" ref={searchBox}>
                  <SearchBox
                    label={t('calls.search')}
                    placeholder={t('calls.searchHint')}
                    value={search}
                    onChange={setSearch}
                  />
                </div>
                <a className="button" href={compareHref([])}>
                  <GitCompareArrows aria-hidden />
                  {t('calls.compare.open')}
                </a>
              </div>
              {text ? (
                <FoundDestinations text={text} />
              ) : (
                <>
                  <NewDestinations fresh={fresh} share={share} />
                  <HomeOrganisations organisations={organisations} onFind={find} />
                  <Countries countries={countries} />
                  <section className="section" aria-labelledby="records">
                    <h2 id="records">{t('calls.read.title')}</h2>
                    <p className="quiet">{t('calls.read.lead')}</p>
                    <p className="calls__acts">
                      {read}
                      {follow}
                    </p>
                    <DataSets dataSets={dataSets} onTurned={reload} />
                  </section>
                </>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  )
}
