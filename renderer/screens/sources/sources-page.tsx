import { Radio } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { DemoRefusal, useIsDemo } from '../../components/demo-refusal.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { AddSource } from './add-source.tsx'
import { SourceCard } from './source-card.tsx'
import './sources.css'

/** Every source of evidence with its health and the days it watched, and a form for another one. */
export function SourcesPage() {
  const { t } = useTranslation()
  const { client } = useStore(useEngine().state)
  const answer = useAnswer('sources', ({ sources }) => sources.list())
  const { reload } = answer
  const isDemo = useIsDemo()
  useEffect(() => client?.sources.onChanged(reload), [client, reload])
  return (
    <Page
      title={t('sources.title')}
      name={t('sources.title')}
      back={{ href: href('calls'), label: t('sources.back') }}
      lead={<p className="quiet">{t('sources.lead')}</p>}
    >
      <Answered answer={answer}>
        {(sources) => (
          <>
            {sources.length === 0 ? (
              <EmptyState icon={Radio} title={t('sources.none')} text={t('sources.noneText')} />
            ) : (
              sources.map((source) => <SourceCard key={source.id} source={source} onTurned={reload} />)
            )}
            {isDemo ? <DemoRefusal /> : <AddSource onAdded={reload} />}
          </>
        )}
      </Answered>
    </Page>
  )
}
