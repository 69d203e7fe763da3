import { Printer as PrinterIcon, SearchX, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Fleet, ModelRefusals } from '../../../shared/model/fleet.ts'
import { Answered } from '../../components/answered.tsx'
import { Folded } from '../../components/disclosure.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { useLater } from '../../components/later.ts'
import { ReportMenu } from '../../components/report-menu.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useWords } from '../../components/words.ts'
import { useEngine, useKeptAnswer, useStore } from '../../engine/engine-context.tsx'
import { createStore } from '../../engine/store.ts'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { displayName } from '../devices/arrange.ts'
import { AddedAddresses } from './addresses.tsx'
import {
  arrange,
  FILTERS,
  FIRST_VIEW,
  GROUPINGS,
  type Group,
  type Printer,
  printersOf,
  refuses,
  runsOut,
  standsStill,
  type View,
} from './arrange.ts'
import { FirmwareSpreads } from './firmware-spreads.tsx'
import { Prices } from './prices.tsx'
import { PrinterTable } from './printer-table.tsx'
import { allPrinters } from './questions.ts'
import './fleet.css'
import { listFormat } from '../../formatters.ts'

/** Kept while the window is open: coming back from one printer finds the list as it was left. */
const chosenView = createStore<View>(FIRST_VIEW)

const GROWTH: Growth = { first: 8, step: 5, height: 5.5 }

/** All printers: what each lacks, costs and refuses, by site. */
export function FleetPage() {
  const { t } = useTranslation()
  const words = useWords()
  const answer = useKeptAnswer(allPrinters)
  const { value: devices } = useStore(useEngine().devices)
  const fleet = answer.value
  const printers = useMemo(
    () => (fleet ? printersOf(fleet, devices, (device) => displayName(device, words)) : []),
    [fleet, devices, words],
  )
  return (
    <Page
      title={t('fleet.title')}
      name={t('fleet.title')}
      lead={printers.length > 0 && <Summary printers={printers} />}
      actions={printers.length > 0 && <ReportMenu subject={{ about: 'printers' }} />}
    >
      <Answered answer={answer}>
        {(known) => <Content fleet={known} printers={printers} onChanged={answer.reload} />}
      </Answered>
    </Page>
  )
}

function Content(props: { fleet: Fleet; printers: readonly Printer[]; onChanged: () => void }) {
  const { t } = useTranslation()
  const isTimeForMore = useLater()
  const { fleet, printers, onChanged } = props
  return (
    <>
      {fleet.refusing.map((refusal) => (
        <Alarm key={`${refusal.vendor} ${refusal.model}`} refusal={refusal} printers={printers} />
      ))}
      {printers.length === 0 ? (
        <EmptyState icon={PrinterIcon} title={t('fleet.none')} text={t('fleet.noneText')} />
      ) : (
        <>
          <List printers={printers} currency={fleet.currency} onChanged={onChanged} />
          {isTimeForMore && (
            <>
              <FirmwareSpreads ids={printers.map(({ deviceId }) => deviceId)} />
              <Folded label={t('fleet.prices')}>
                {() => <Prices printers={printers} currency={fleet.currency} onChanged={onChanged} />}
              </Folded>
            </>
          )}
        </>
      )}
      {isTimeForMore && <AddedAddresses addresses={fleet.addresses} onChanged={onChanged} />}
    </>
  )
}

/** The fleet in one line: how many, and what needs something. */
function Summary({ printers }: { printers: readonly Printer[] }) {
  const { t, i18n } = useTranslation()
  const told = [
    { count: printers.filter(standsStill).length, say: 'fleet.stopped' as const },
    { count: printers.filter(refuses).length, say: 'fleet.refusing' as const },
    { count: printers.filter(runsOut).length, say: 'fleet.soon' as const },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, say }) => t(say, { count }))
  const parts = [
    t('fleet.count', { count: printers.length }),
    ...(told.length > 0 ? told : [t('fleet.allWell')]),
  ]
  return <p className="quiet">{listFormat(i18n.language, { type: 'unit' }).format(parts)}</p>
}

/** Two of one model refuse: said above everything else. */
function Alarm({ refusal, printers }: { refusal: ModelRefusals; printers: readonly Printer[] }) {
  const { t } = useTranslation()
  const model = [refusal.vendor, refusal.model].filter((part) => part !== null).join(' ')
  return (
    <section className="card fleet__alarm" aria-label={model}>
      <TriangleAlert aria-hidden />
      <div className="section">
        <h2>
          <bdi>{t('fleet.alarm', { count: refusal.deviceIds.length, model })}</bdi>
        </h2>
        <p>{t('fleet.alarmText')}</p>
        <ul className="fleet__links">
          {refusal.deviceIds.map((id) => (
            <li key={id}>
              <a href={href('devices', id)}>
                <bdi>{printers.find(({ deviceId }) => deviceId === id)?.name ?? id}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function List(props: { printers: readonly Printer[]; currency: string | null; onChanged: () => void }) {
  const { t } = useTranslation()
  const { collator } = useWords()
  const view = useStore(chosenView)
  const groups = useMemo(() => arrange(props.printers, view, collator), [props.printers, view, collator])
  const choose = (change: Partial<View>) => chosenView.set({ ...view, ...change })
  const versions = useMemo(() => versionsByModel(props.printers), [props.printers])
  const count = groups.reduce((sum, { printers }) => sum + printers.length, 0)
  return (
    <section className="section" aria-label={t('fleet.title')}>
      <div className="view-controls">
        <SearchBox
          label={t('fleet.search')}
          placeholder={t('fleet.searchHint')}
          value={view.search}
          onChange={(search) => choose({ search })}
        />
        <SelectField
          label={t('fleet.show')}
          value={view.filter}
          options={FILTERS.map((id) => ({ id, label: t(`fleet.filters.${id}`) }))}
          onChange={(filter) => choose({ filter })}
        />
        <SelectField
          label={t('fleet.groupBy')}
          value={view.group}
          options={GROUPINGS.map((id) => ({ id, label: t(`fleet.groups.${id}`) }))}
          onChange={(group) => choose({ group })}
        />
      </div>
      <p className="visually-hidden" role="status">
        {count === props.printers.length ? '' : t('fleet.count', { count })}
      </p>
      {count === 0 && (
        <EmptyState icon={SearchX} title={t('fleet.noMatch')} text={t('fleet.noMatchText')}>
          <Button className="button" onPress={() => choose({ search: '', filter: 'all' })}>
            {t('fleet.showAll')}
          </Button>
        </EmptyState>
      )}
      <Groups
        {...props}
        groups={groups}
        count={count}
        view={view}
        versions={versions}
        onSort={(sort) => choose({ sort })}
      />
    </section>
  )
}

function Groups(props: {
  groups: readonly Group[]
  /** Every printer, also those not in a group. */
  printers: readonly Printer[]
  count: number
  view: View
  versions: ReadonlyMap<string, number>
  currency: string | null
  onSort: (sort: View['sort']) => void
  onChanged: () => void
}) {
  const { t } = useTranslation()
  const { groups, count, view } = props
  const { drawn, rest } = useGrowing(count, GROWTH, JSON.stringify(view))
  let left = drawn
  const tables = groups.map(({ label, printers }) => {
    const title = label ?? (view.group === 'site' ? t('fleet.noSite') : t('fleet.noModel'))
    const alone = view.group === 'nothing' || (groups.length === 1 && label === null)
    const shown = printers.slice(0, left)
    left -= shown.length
    return shown.length === 0 ? null : (
      <div key={label ?? ''} className="section">
        {!alone && (
          <h2>
            <bdi>{title}</bdi>
          </h2>
        )}
        <PrinterTable
          label={alone ? t('fleet.title') : title}
          printers={shown}
          count={printers.length}
          all={props.printers}
          versions={props.versions}
          currency={props.currency}
          sort={view.sort}
          onSort={props.onSort}
          onChanged={props.onChanged}
        />
      </div>
    )
  })
  return (
    <>
      {tables}
      {rest}
    </>
  )
}

/** How many versions each model runs here. */
function versionsByModel(printers: readonly Printer[]): ReadonlyMap<string, number> {
  const models = Map.groupBy(printers, ({ model }) => model ?? '')
  return new Map(
    [...models].map(([model, of]) => [
      model,
      new Set(of.flatMap(({ device }) => device.firmware ?? [])).size,
    ]),
  )
}
