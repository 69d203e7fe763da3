import { useTranslation } from 'react-i18next'
import { HUB_PARTS, type HubForetold } from '../../../shared/model/hub.ts'
import { Folded } from '../../components/disclosure.tsx'

type Cell = string | number | null
type Row = Record<string, Cell>

const STAYING = ['addresses', 'names', 'times', 'words', 'secrets'] as const

/** Exactly what leaves: how much of each kind, the first of them as they would be sent, and what never does. */
export function Foretold({ foretold, shareNames }: { foretold: HubForetold; shareNames: boolean }) {
  const { t } = useTranslation()
  const rows = rowsOf(foretold)
  const staying = STAYING.filter((one) => one !== 'names' || !shareNames)
  return (
    <>
      <ul className="sharing__list">
        {HUB_PARTS.map((part) => (
          <li key={part}>
            {t(`sharing.parts.${part}`, { count: foretold.counts[part] })}
            {rows[part].length > 0 && (
              <div>
                <Folded label={t(`sharing.examplesOf.${part}`)}>
                  <Examples label={t(`sharing.examplesOf.${part}`)} rows={rows[part]} />
                </Folded>
              </div>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('sharing.stays')}</h3>
      <ul className="sharing__list">
        {staying.map((one) => (
          <li key={one}>{t(`sharing.staying.${one}`)}</li>
        ))}
      </ul>
    </>
  )
}

/** A day and its destinations leave as one row a destination. */
const rowsOf = ({ examples }: HubForetold): Record<(typeof HUB_PARTS)[number], Row[]> => ({
  devices: examples.devices.map(
    ({ firmwareSince, firstSeen, lastSeen, lookedAt, services, calledOn, parties, effects, ...device }) => ({
      ...device,
      firmwareSince: iso(firmwareSince),
      firstSeen: iso(firstSeen),
      lastSeen: iso(lastSeen),
      lookedAt: iso(lookedAt),
      services: list(services),
      calledOn: calledOn === null ? null : dayOf(calledOn),
      parties: list(parties),
      effects: list(effects.map(({ name, since }) => `${name} (${dayOf(since)})`)),
    }),
  ),
  changes: examples.changes.map(({ lastSeenOld, firstSeenNew, ...change }) => ({
    ...change,
    lastSeenOld: iso(lastSeenOld),
    firstSeenNew: iso(firstSeenNew),
  })),
  warnings: examples.warnings.map(({ at, ...warning }) => ({ ...warning, at: iso(at) })),
  days: examples.days.flatMap(({ deviceId, day, contacts }) =>
    contacts.map((contact) => ({ deviceId, day: dayOf(day * DAY_MS), ...contact })),
  ),
})

const DAY_MS = 86_400_000
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
const list = (words: readonly string[]): string | null => (words.length > 0 ? words.join(', ') : null)

function Examples({ label, rows }: { label: string; rows: readonly Row[] }) {
  const { t } = useTranslation()
  const columns = Object.keys(rows[0] ?? {}).filter(isField)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways is reached by keyboard too.
    <section className="plain-table__scroll" tabIndex={0} aria-label={label}>
      <table className="plain-table small" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`sharing.fields.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {columns.map((column) => (
                <td key={column} className="numbers nowrap">
                  {row[column] === null || row[column] === undefined ? (
                    <span className="quiet">{t('sharing.empty')}</span>
                  ) : (
                    <bdi lang="en">{String(row[column])}</bdi>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const FIELDS = [
  'deviceId',
  'vendor',
  'model',
  'kind',
  'firmware',
  'firmwareSince',
  'name',
  'firstSeen',
  'lastSeen',
  'lookedAt',
  'services',
  'calledOn',
  'parties',
  'effects',
  'id',
  'key',
  'from',
  'to',
  'lastSeenOld',
  'firstSeenNew',
  'severity',
  'state',
  'title',
  'at',
  'day',
  'destination',
  'organisation',
  'category',
  'connections',
  'bytesOut',
  'bytesIn',
] as const
const isField = (key: string): key is (typeof FIELDS)[number] => (FIELDS as readonly string[]).includes(key)
