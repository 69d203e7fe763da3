import { BellOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Warning } from '../../../shared/model/warning.ts'
import { Failure, Loading } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { createStore } from '../../engine/store.ts'
import { Page } from '../../shell/page.tsx'
import { NobodyKnown } from '../devices/nobody-known.tsx'
import { asksDecision, FILTERS, type Filter, inbox, matters } from './inbox.ts'
import { InboxItem } from './inbox-item.tsx'
import './warnings.css'

const chosenFilter = createStore<Filter>('important')
/** Cards drawn before "show more": five years of diary are too many for one list. */
const PAGE = 50
const GROWTH: Growth = { first: 10, step: 10, height: 7.5 }

/** All surprises, gravest first. */
export function WarningsPage() {
  const { t } = useTranslation()
  const engine = useEngine()
  const { phase, value, fault } = useStore(engine.warnings)
  const filter = useStore(chosenFilter)
  const devices = useStore(engine.devices)
  const isNobodyKnown = devices.phase === 'ready' && devices.value.length === 0
  const deciding = value.filter(asksDecision).length
  const notices = value.filter(matters).length - deciding
  return (
    <Page
      title={t('warnings.title')}
      name={t('warnings.title')}
      lead={
        <p className="quiet">
          {[
            deciding > 0 && t('home.verdicts.decide', { count: deciding }),
            notices > 0 && t('home.alsoNotices', { count: notices }),
          ]
            .filter(Boolean)
            .join(' · ') || t('warnings.nothingOpen')}
        </p>
      }
      actions={
        value.length > 0 && (
          <SelectField
            label={t('warnings.show')}
            value={filter}
            options={FILTERS.map((id) => ({ id, label: t(`warnings.filter.${id}`) }))}
            onChange={chosenFilter.set}
          />
        )
      }
    >
      {value.length > 0 ? (
        <Inbox key={filter} warnings={value} filter={filter} />
      ) : phase === 'loading' ? (
        <Loading />
      ) : phase === 'failed' ? (
        <Failure message={fault?.message ?? ''} onRetry={engine.refresh} />
      ) : isNobodyKnown ? (
        <NobodyKnown />
      ) : (
        <EmptyState icon={BellOff} title={t('warnings.emptyTitle')} text={t('warnings.emptyText')} />
      )}
    </Page>
  )
}

function Inbox({ warnings, filter }: { warnings: readonly Warning[]; filter: Filter }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(PAGE)
  const all = useMemo(() => inbox(warnings, filter), [warnings, filter])
  const { drawn, rest } = useGrowing(Math.min(shown, all.length), GROWTH)
  const left = all.length - shown
  if (all.length === 0)
    return <EmptyState icon={BellOff} title={t('warnings.emptyTitle')} text={t('warnings.emptyFiltered')} />
  return (
    <section className="section" aria-label={t('warnings.title')}>
      <ul className="inbox">
        {all.slice(0, drawn).map((warning) => (
          <InboxItem key={warning.id} warning={warning} />
        ))}
      </ul>
      {rest}
      {left > 0 && (
        <Button className="button" onPress={() => setShown(shown + PAGE)}>
          {t('shell.showMore', { count: Math.min(PAGE, left) })}
        </Button>
      )}
    </section>
  )
}
