import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { VendorEntry } from '../../../shared/ipc/schema.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { useStore } from '../../engine/engine-context.tsx'
import { percent } from '../../format.ts'
import { href } from '../../routes.ts'
import { GradeTag } from './grade-tag.tsx'
import { rounded, ScoreBand } from './score-band.tsx'
import { choose, chosen, MOST_COMPARED } from './weighing.ts'

/** Makers with their score, and the choice which to lay side by side. */
export function VendorTable(props: {
  title: string
  entries: readonly VendorEntry[]
  /** How many of them are drawn by now. */
  drawn: number
}) {
  const { t } = useTranslation()
  const { title, entries } = props
  const names = useStore(chosen)
  const onChoose = useCallback(
    (vendor: string, wanted: boolean) => chosen.set(choose(chosen.get(), vendor, wanted)),
    [],
  )
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      {entries.some(isOnlySeen) && <p className="quiet small">{t('vendors.onlySeenLead')}</p>}
      <table
        className="plain-table plain-table--stack vendors__table"
        aria-label={title}
        aria-rowcount={entries.length + 1}
      >
        <thead>
          <tr>
            <th scope="col">{t('vendors.columns.compare')}</th>
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
          {entries.slice(0, props.drawn).map((entry) => {
            const isChosen = names.includes(entry.card.vendor)
            return (
              <VendorRow
                key={entry.card.vendor}
                entry={entry}
                isChosen={isChosen}
                isFull={names.length >= MOST_COMPARED && !isChosen}
                onChoose={onChoose}
              />
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Nobody has written about the maker, but something was seen here. */
const isOnlySeen = ({ recorded, card }: VendorEntry): boolean => !recorded && card.coverage > 0

const VendorRow = memo(function VendorRow(props: {
  entry: VendorEntry
  isChosen: boolean
  /** Whether as many others are chosen as can be compared. */
  isFull: boolean
  onChoose: (vendor: string, wanted: boolean) => void
}) {
  const { t, i18n } = useTranslation()
  const { card, recorded, deviceIds, usual } = props.entry
  return (
    <tr>
      <td>
        <CheckBox
          label={t('vendors.compare.choose', { vendor: card.vendor })}
          isSelected={props.isChosen}
          isDisabled={props.isFull}
          onChange={(wanted) => props.onChoose(card.vendor, wanted)}
        />
      </td>
      <td>
        <a href={href('vendors', card.vendor)}>
          <bdi>{card.vendor}</bdi>
        </a>
      </td>
      <td>
        {recorded || card.coverage > 0 ? (
          <>
            <span className="vendors__score">
              <ScoreBand card={card} />
              <span className="numbers">{rounded(card).point}</span>
              {(recorded || card.letter !== null) && <GradeTag letter={card.letter} />}
              {!recorded && <span className="tag">{t('vendors.onlySeen')}</span>}
            </span>
            {usual && <p className="quiet small">{t('vendors.usualScore', rounded(usual))}</p>}
          </>
        ) : (
          <span className="quiet small">{t('vendors.notRecorded')}</span>
        )}
      </td>
      <td className="end numbers">{percent(card.coverage / 100, i18n.language)}</td>
      <td className="end numbers">{deviceIds.length || ''}</td>
    </tr>
  )
})
