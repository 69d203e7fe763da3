import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { money, percent } from '../../format.ts'
import { numberFormat } from '../../formatters.ts'
import { href } from '../../routes.ts'
import type { Column, Printer, View } from './arrange.ts'
import { refuses, standsStill } from './arrange.ts'
import { SiteField } from './site-field.tsx'
import { Supplies } from './supplies.tsx'

type Sort = View['sort']

/** One row a printer. */
export function PrinterTable(props: {
  label: string
  printers: readonly Printer[]
  /** As many rows as it will have. */
  count: number
  /** Every printer there is, also those not shown. */
  all: readonly Printer[]
  /** How many versions of each model are here. */
  versions: ReadonlyMap<string, number>
  /** `null` before the first price: no page has a cost then, and the column no place. */
  currency: string | null
  sort: Sort
  onSort: (sort: Sort) => void
  onChanged: () => void
}) {
  const { t } = useTranslation()
  const head = (column: Column, end = false) => (
    <SortHead column={column} end={end} sort={props.sort} onSort={props.onSort} />
  )
  return (
    <div className="plain-table__scroll fleet__scroll">
      <table
        className="plain-table plain-table--stack fleet__table"
        aria-label={props.label}
        aria-rowcount={props.count + 1}
      >
        <thead>
          <tr>
            {head('name')}
            {head('firmware')}
            {head('pages', true)}
            <th scope="col">{t('fleet.columns.supplies')}</th>
            {head('days')}
            {props.currency !== null && head('cost', true)}
          </tr>
        </thead>
        <tbody>
          {props.printers.map((printer) => (
            <Row
              key={printer.deviceId}
              printer={printer}
              all={props.all}
              versions={props.versions.get(printer.model ?? '') ?? 0}
              currency={props.currency}
              onChanged={props.onChanged}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SortHead(props: { column: Column; end: boolean; sort: Sort; onSort: (sort: Sort) => void }) {
  const { t } = useTranslation()
  const { column, sort, onSort } = props
  const sorted = sort.column === column
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={`${props.end ? 'end ' : ''}fleet__${column}`}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="fleet__sort"
        onClick={() => onSort({ column, descending: sorted && !sort.descending })}
      >
        {t(`fleet.columns.${column}`)}
        {sorted && <Arrow aria-hidden />}
      </button>
    </th>
  )
}

const Row = memo(function Row(props: {
  printer: Printer
  all: readonly Printer[]
  versions: number
  currency: string | null
  onChanged: () => void
}) {
  const { t, i18n } = useTranslation()
  const { printer, versions, currency } = props
  const number = numberFormat(i18n.language)
  return (
    <tr>
      <td>
        <div className="with-act">
          <a href={href('devices', printer.deviceId)}>
            <bdi>{printer.name}</bdi>
          </a>
          <SiteField printer={printer} all={props.all} onChanged={props.onChanged} />
        </div>
        {printer.model && (
          <div className="quiet small">
            <bdi>{printer.model}</bdi>
          </div>
        )}
        <Standing printer={printer} />
      </td>
      <td className="numbers">
        {printer.device.firmware === null ? <Unknown /> : <bdi>{printer.device.firmware}</bdi>}
        {versions > 1 && <div className="quiet small">{t('fleet.versions', { count: versions })}</div>}
      </td>
      <td className="end numbers fleet__pages">
        {printer.pages === null ? <Unknown /> : number.format(printer.pages)}
      </td>
      <td>
        <Supplies supplies={printer.supplies} percent={(share) => percent(share, i18n.language)} />
      </td>
      <td className="numbers nowrap">
        {printer.daysLeft === null ? (
          <span className="quiet">{t('fleet.tooEarly')}</span>
        ) : printer.daysLeft === 0 ? (
          t('fleet.empty')
        ) : (
          t('fleet.lasts', { count: printer.daysLeft })
        )}
      </td>
      {currency !== null && (
        <td className="end numbers">
          {printer.pageCost ? <PageCost cost={printer.pageCost} currency={currency} /> : <Unknown />}
        </td>
      )}
    </tr>
  )
})

/** A dash to the eye, words to a screen reader. */
function Unknown() {
  const { t } = useTranslation()
  return (
    <span className="quiet">
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t('shell.unknown')}</span>
    </span>
  )
}

/** What is priced in part is told as a lower bound. */
function PageCost({ cost, currency }: { cost: NonNullable<Printer['pageCost']>; currency: string }) {
  const { t, i18n } = useTranslation()
  const amount = money(cost.amount, currency, i18n.language, 4)
  return cost.priced === cost.supplies ? amount : t('fleet.atLeast', { amount })
}

/** Its state, where there is more to say than that it is ready. */
function Standing({ printer }: { printer: Printer }) {
  const { t } = useTranslation()
  return (
    <div className="fleet__standing">
      {refuses(printer) && <span className="tag tag--alarm">{t('fleet.refused')}</span>}
      {standsStill(printer) && <span className="tag tag--warning">{t('fleet.standsStill')}</span>}
      {standsStill(printer) && printer.message && (
        <bdi className="quiet small" lang="und">
          {printer.message}
        </bdi>
      )}
      {!refuses(printer) && printer.refusals.ever > 0 && (
        <span className="quiet small">{t('fleet.refusedBefore', { count: printer.refusals.ever })}</span>
      )}
    </div>
  )
}
