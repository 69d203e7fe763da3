import { SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VendorEntry } from '../../../shared/ipc/schema.ts'
import { Answered } from '../../components/answered.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useGrowing } from '../../components/growing.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { type Answer, useAnswer, useKeptAnswer, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { CompareBar } from './compare-bar.tsx'
import { ImportDossier } from './import-dossier.tsx'
import { makers } from './questions.ts'
import { SupportEnds } from './support-ends.tsx'
import { VendorTable } from './vendor-table.tsx'
import { weighing } from './weighing.ts'
import { WeighingChoice } from './weighing-choice.tsx'
import './vendors.css'

/** More rows than a window shows at once, and as many as are drawn in a moment. */
const [FIRST, STEP] = [10, 8]

/** All makers: those of the owner's devices first. */
export function VendorsPage() {
  const { t } = useTranslation()
  const how = useStore(weighing)
  const answer = useKeptAnswer(makers(how))
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
          <a className="button button--small" href={href('compare-notes')}>
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
  const drawn = useGrowing(yours.length + others.length, FIRST, STEP, `${weighed} ${onlyMine} ${search}`)
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
        <WeighingChoice />
        <CheckBox isSelected={onlyMine} onChange={setOnlyMine}>
          {t('vendors.onlyMine')}
        </CheckBox>
      </div>
      <Answered answer={answer}>
        {() => (
          <>
            {yours.length + others.length === 0 && (
              <EmptyState icon={SearchX} title={t('vendors.noMatch')} text={t('vendors.noMatchText')} />
            )}
            {yours.length > 0 && <VendorTable title={t('vendors.ofYours')} entries={yours.slice(0, drawn)} />}
            {areYoursDrawn && search === '' && support.value && support.value.length > 0 && (
              <SupportEnds ends={support.value} />
            )}
            {areYoursDrawn && others.length > 0 && (
              <VendorTable title={t('vendors.others')} entries={others.slice(0, drawn - yours.length)} />
            )}
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
