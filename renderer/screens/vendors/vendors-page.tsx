import { SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VendorEntry } from '../../../shared/ipc/schema.ts'
import { PRESET_NAMES } from '../../../shared/model/indicator.ts'
import { Answered } from '../../components/answered.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { type Answer, useAnswer, useAskAhead, useKeptAnswer, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { notesCompared, notesDraft } from '../notes-exchange/questions.ts'
import { CompareBar } from './compare-bar.tsx'
import { ImportDossier } from './import-dossier.tsx'
import { makers } from './questions.ts'
import { SupportEnds } from './support-ends.tsx'
import { VendorTable } from './vendor-table.tsx'
import { weighing } from './weighing.ts'
import { WeighingChoice } from './weighing-choice.tsx'
import './vendors.css'

const GROWTH: Growth = { first: 12, step: 8, height: 3 }

/** All makers: those of the owner's devices first. */
export function VendorsPage() {
  const { t } = useTranslation()
  const how = useStore(weighing)
  const answer = useKeptAnswer(makers(how))
  const askAhead = useAskAhead()
  const askNotes = () => askAhead([notesDraft, notesCompared])
  return (
    <Page
      title={t('vendors.title')}
      name={t('vendors.title')}
      lead={<p className="quiet">{t('vendors.lead')}</p>}
      actions={
        <>
          <a className="button button--small" href={href('policies')}>
            {t('vendors.toPolicies')}
          </a>
          <a
            className="button button--small"
            href={href('compare-notes')}
            onPointerEnter={askNotes}
            onFocus={askNotes}
          >
            {t('vendors.toNotes')}
          </a>
        </>
      }
    >
      <Lists answer={answer} weighed={`${how.preset} ${how.asOf}`} />
    </Page>
  )
}

function Lists({ answer, weighed }: { answer: Answer<VendorEntry[]>; weighed: string }) {
  const { t, i18n } = useTranslation()
  const askAhead = useAskAhead()
  const [search, setSearch] = useState('')
  const [onlyMine, setOnlyMine] = useState(false)
  const support = useAnswer('support calendar', (client) => client.vendors.supportCalendar())
  const entries = answer.value
  const { yours, others } = useMemo(() => {
    const plain = (text: string) => text.toLocaleLowerCase(i18n.language)
    const wanted = plain(search.trim())
    const found = (entries ?? []).filter(({ card, aliases }) =>
      [card.vendor, ...aliases].some((name) => plain(name).includes(wanted)),
    )
    return {
      yours: found.filter(({ deviceIds }) => deviceIds.length > 0),
      others: onlyMine ? [] : found.filter(({ deviceIds }) => deviceIds.length === 0),
    }
  }, [entries, search, onlyMine, i18n.language])
  const count = yours.length + others.length
  const { drawn, rest } = useGrowing(count, GROWTH, `${weighed} ${onlyMine} ${search}`)
  const areYoursDrawn = drawn >= yours.length
  return (
    <>
      <div className="vendors__controls">
        <SearchBox
          label={t('vendors.search')}
          placeholder={t('vendors.searchHint')}
          value={search}
          onChange={setSearch}
        />
        <WeighingChoice
          onOpen={() => askAhead(PRESET_NAMES.map((preset) => makers({ ...weighing.get(), preset })))}
        />
        <CheckBox isSelected={onlyMine} onChange={setOnlyMine}>
          {t('vendors.onlyMine')}
        </CheckBox>
      </div>
      <Answered answer={answer}>
        {() => (
          <>
            {count === 0 && (
              <EmptyState icon={SearchX} title={t('vendors.noMatch')} text={t('vendors.noMatchText')} />
            )}
            {yours.length > 0 && <VendorTable title={t('vendors.ofYours')} entries={yours} drawn={drawn} />}
            {areYoursDrawn && search === '' && support.value && support.value.length > 0 && (
              <SupportEnds ends={support.value} />
            )}
            {areYoursDrawn && others.length > 0 && (
              <VendorTable title={t('vendors.others')} entries={others} drawn={drawn - yours.length} />
            )}
            {rest}
            <div className="vendors__acts">
              <ImportDossier />
            </div>
          </>
        )}
      </Answered>
      <CompareBar />
    </>
  )
}
