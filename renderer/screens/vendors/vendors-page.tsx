import { SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VendorEntry } from '../../../shared/ipc/schema.ts'
import { Answered } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { percent } from '../../format.ts'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { GradeTag } from './grade-tag.tsx'
import { rounded, ScoreBand } from './score-band.tsx'
import './vendors.css'

/** All makers: those of the owner's devices first. */
export function VendorsPage() {
  const { t } = useTranslation()
  const answer = useAnswer('vendors', (client) => client.vendors.list())
  return (
    <Page
      title={t('vendors.title')}
      name={t('vendors.title')}
      lead={<p className="quiet">{t('vendors.lead')}</p>}
    >
      <Answered answer={answer}>{(entries) => <Lists entries={entries} />}</Answered>
    </Page>
  )
}

function Lists({ entries }: { entries: readonly VendorEntry[] }) {
  const { t, i18n } = useTranslation()
  const [search, setSearch] = useState('')
  const { yours, others } = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase(i18n.language)
    const found = entries.filter(({ card }) => card.vendor.toLocaleLowerCase(i18n.language).includes(wanted))
    return {
      yours: found.filter(({ deviceIds }) => deviceIds.length > 0),
      others: found.filter(({ deviceIds }) => deviceIds.length === 0),
    }
  }, [entries, search, i18n.language])
  return (
    <>
      <div className="vendors__search">
        <SearchBox
          label={t('vendors.search')}
          placeholder={t('vendors.searchHint')}
          value={search}
          onChange={setSearch}
        />
      </div>
      {yours.length + others.length === 0 && (
        <EmptyState icon={SearchX} title={t('vendors.noMatch')} text={t('vendors.noMatchText')} />
      )}
      {yours.length > 0 && <VendorTable title={t('vendors.ofYours')} entries={yours} />}
      {others.length > 0 && <VendorTable title={t('vendors.others')} entries={others} />}
    </>
  )
}

function VendorTable({ title, entries }: { title: string; entries: readonly VendorEntry[] }) {
  const { t, i18n } = useTranslation()
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      <table className="plain-table plain-table--stack" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('vendors.columns.vendor')}</th>
            <th scope="col">{t('vendors.columns.score')}</th>
            <th scope="col" className="end">
              {t('vendors.columns.known')}
            </th>
            <th scope="col" className="end">
              {t('vendors.columns.devices')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ card, recorded, deviceIds }) => (
            <tr key={card.vendor}>
              <td>
                <a href={href('vendors', card.vendor)}>
                  <bdi>{card.vendor}</bdi>
                </a>
              </td>
              <td>
                {recorded || card.coverage > 0 ? (
                  <span className="vendors__score">
                    <ScoreBand card={card} />
                    <span className="numbers">{rounded(card).point}</span>
                    <GradeTag letter={card.letter} />
                  </span>
                ) : (
                  <span className="quiet small">{t('vendors.notRecorded')}</span>
                )}
              </td>
              <td className="end numbers">{percent(card.coverage / 100, i18n.language)}</td>
              <td className="end numbers">{deviceIds.length || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
