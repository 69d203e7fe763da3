import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { CsvTable } from '../../../shared/csv.ts'
import type { OrganisationSum } from '../../../shared/model/contact-views.ts'
import { CategoryTag } from './category-tag.tsx'
import type { Compared, Comparison } from './compare-organisations.ts'
import { useOrganisationName } from './organisation-name.ts'
import { SaveCsv } from './save-csv.tsx'

/** The three tables of a comparison: both, only the one, only the other; and all of them as one CSV. */
export function ComparedTables(props: { comparison: Comparison; names: readonly [string, string] }) {
  const { t } = useTranslation()
  const nameOf = useOrganisationName()
  const { comparison, names } = props
  const parts = [
    { title: t('calls.compare.both'), who: t('calls.compare.csvBoth'), rows: comparison.both, sides: [0, 1] },
    {
      title: t('calls.compare.onlyOne', { name: names[0] }),
      who: names[0],
      rows: comparison.onlyFirst,
      sides: [0],
    },
    {
      title: t('calls.compare.onlyOne', { name: names[1] }),
      who: names[1],
      rows: comparison.onlySecond,
      sides: [1],
    },
  ] as const
  const table = (): CsvTable => ({
    columns: [
      t('calls.columns.organisation'),
      t('calls.columns.category'),
      t('calls.compare.csvWho'),
      ...names.flatMap((name) => [
        t('calls.compare.connections', { name }),
        t('calls.columns.bytes', { what: t('calls.compare.sent', { name }) }),
      ]),
    ],
    rows: parts.flatMap(({ rows, who }) =>
      rows.map(({ organisation, isLocal, categories, first, second }) => [
        isLocal ? nameOf(null, true) : organisation,
        categories,
        who,
        ...[first, second].flatMap((sum) => [sum?.connections ?? null, sum?.bytesOut ?? null]),
      ]),
    ),
  })
  return (
    <>
      {parts.map(({ title, rows, sides }) => (
        <Part key={title} title={title} rows={rows} sides={sides} names={names} />
      ))}
      <p>
        <SaveCsv what={t('calls.compare.title')} file="calls-compared" table={table} />
      </p>
    </>
  )
}

function Part(props: {
  title: string
  rows: readonly Compared[]
  sides: readonly (0 | 1)[]
  names: readonly [string, string]
}) {
  const { t, i18n } = useTranslation()
  const nameOf = useOrganisationName()
  const { title, rows, sides, names } = props
  const sent = (sum: OrganisationSum | null) =>
    sum?.bytesOut == null ? t('calls.notCounted') : byteSize(sum.bytesOut, i18n.language)
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('calls.compare.none')}</p>
      ) : (
        <table className="plain-table plain-table--stack" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('calls.columns.organisation')}</th>
              {sides.map((side) => (
                <th key={side} scope="col" className="end">
                  {t('calls.compare.sent', { name: names[side] })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.isLocal} ${row.organisation ?? ''}`}>
                <td>
                  <span className="organisations__name">
                    <bdi>{nameOf(row.organisation, row.isLocal)}</bdi>
                    {row.categories.map((category) => (
                      <CategoryTag key={category} category={category} />
                    ))}
                  </span>
                </td>
                {sides.map((side) => (
                  <td key={side} className="end numbers nowrap">
                    {sent(side === 0 ? row.first : row.second)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
