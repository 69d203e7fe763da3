import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { DataSet } from '../../../shared/model/contact-views.ts'
import { useIsDemo } from '../../components/demo-refusal.tsx'
import { Folded } from '../../components/disclosure.tsx'
import { LineField } from '../../components/line-field.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { partialDate } from '../../format.ts'
import { useAct } from '../settings/use-act.ts'
import { FetchList } from './fetch-list.tsx'

/** The data sets organisations and categories are named from, with date and licence; the owner's own among them. */
export function DataSets({ dataSets, onTurned }: { dataSets: readonly DataSet[]; onTurned: () => void }) {
  const { t, i18n } = useTranslation()
  const act = useAct()
  const isDemo = useIsDemo()
  const [licence, setLicence] = useState('')
  const add = async () => {
    const [file] = (await window.houseguest?.chooseFiles()) ?? []
    if (!file) return
    await act.run(
      ({ lists }) => lists.add({ file: file.token, licence: licence.trim() || null }),
      () => t('calls.lists.added'),
    )
    onTurned()
  }
  const remove = async (file: string) => {
    await act.run(
      ({ lists }) => lists.remove(file),
      () => t('calls.lists.removed'),
    )
    onTurned()
  }
  const fetchAgain = async (file: string) => {
    await act.run(
      ({ lists }) => lists.refresh(file),
      () => t('calls.lists.fetched'),
    )
    onTurned()
  }
  return (
    <Folded label={t('calls.dataSets')}>
      <div className="section data-sets">
        <ul className="small quiet">
          {dataSets.map(({ name, entries, date: stated, licence: terms, source, file, address }) => {
            const date = partialDate(stated, i18n.language)
            return (
              <li key={`${name} ${file}`}>
                {entries === null
                  ? t('calls.dataSetUncounted', { name, date, licence: terms })
                  : t('calls.dataSet', { name, entries, date, licence: terms })}{' '}
                (<bdi>{source}</bdi>)
                {file !== null && address !== null && !isDemo && (
                  <Button
                    className="button button--plain button--small"
                    aria-label={t('calls.lists.againOf', { name })}
                    isDisabled={act.isBusy}
                    onPress={() => fetchAgain(file)}
                  >
                    {t('calls.lists.again')}
                  </Button>
                )}
                {file !== null && (
                  <Button
                    className="button button--plain button--small"
                    aria-label={t('calls.lists.removeOf', { name })}
                    isDisabled={act.isBusy}
                    onPress={() => remove(file)}
                  >
                    {t('calls.lists.remove')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
        <p className="quiet small">{t('calls.lists.hint')}</p>
        <div className="calls__acts">
          <LineField label={t('calls.lists.licence')} value={licence} onChange={setLicence} maxLength={200} />
          <Button className="button button--small" isDisabled={act.isBusy} onPress={add}>
            {t('calls.lists.add')}
          </Button>
        </div>
        <FetchList act={act} licence={licence.trim() || null} onFetched={onTurned} />
        {act.problem && (
          <p role="alert">
            <ProblemText text={act.problem} />
          </p>
        )}
      </div>
    </Folded>
  )
}
