import { memo, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Fact } from '../../../shared/model/device.ts'
import { Folded } from '../../components/disclosure.tsx'
import { factLabel, factText } from '../../components/facts.ts'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { Day } from '../../components/time.tsx'
import { day } from '../../format.ts'
import { HistoryPicture } from './history-picture.tsx'
import { lanesOf } from './lanes.ts'

/** What changed over time, as a picture and as the table it is made of. */
export function DeviceHistory({ name, history }: { name: string; history: readonly Fact[] }) {
  const { t, i18n } = useTranslation()
  const lanes = useMemo(() => lanesOf(history), [history])
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('device.history')}</h2>
      {history.length === 0 ? (
        <p className="quiet">{t('device.historyEmpty')}</p>
      ) : (
        <div className="card section">
          {lanes.length > 0 ? (
            <HistoryPicture name={name} lanes={lanes} />
          ) : (
            <p>{t('device.historySteady', { day: day(firstOf(history), i18n.language) })}</p>
          )}
          <Folded label={lanes.length > 0 ? t('shell.asTable') : t('device.historyAll')}>
            {() => <HistoryTable history={history} />}
          </Folded>
        </div>
      )}
    </section>
  )
}

const firstOf = (history: readonly Fact[]) =>
  Math.min(...history.map(({ firstSeen }) => Date.parse(firstSeen)))

/** A printer's counters make thousands of rows; they are shown by the page. */
const PAGE = 100
const GROWTH: Growth = { first: 14, step: 20, height: 3 }

function HistoryTable({ history }: { history: readonly Fact[] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(PAGE)
  const { drawn, rest } = useGrowing(Math.min(shown, history.length), GROWTH)
  const left = history.length - shown
  return (
    <div className="plain-table__scroll">
      <table
        className="plain-table plain-table--stack"
        aria-label={t('device.historyTable')}
        aria-rowcount={Math.min(shown, history.length) + 1}
      >
        <thead>
          <tr>
            <th scope="col">{t('device.columns.what')}</th>
            <th scope="col">{t('device.columns.value')}</th>
            <th scope="col">{t('device.columns.from')}</th>
            <th scope="col">{t('device.columns.until')}</th>
            <th scope="col">{t('device.columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {history.slice(0, drawn).map((fact) => (
            <FactRow
              key={`${fact.key} ${fact.firstSeen} ${fact.from} ${JSON.stringify(fact.value)}`}
              fact={fact}
            />
          ))}
        </tbody>
      </table>
      {rest}
      {left > 0 && (
        <Button className="button button--small" onPress={() => setShown(shown + PAGE)}>
          {t('shell.showMore', { count: Math.min(PAGE, left) })}
        </Button>
      )}
    </div>
  )
}

const FactRow = memo(function FactRow({ fact }: { fact: Fact }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>{factLabel(fact.key, t)}</td>
      <td>
        <bdi>{factText(fact.value, fact.key, t)}</bdi>
        {fact.previous !== null && (
          <span className="quiet small device-history__before">
            {t('device.was', { value: factText(fact.previous, fact.key, t) })}
          </span>
        )}
      </td>
      <td className="nowrap">
        <Day at={fact.firstSeen} />
      </td>
      <td className="nowrap">
        <Day at={fact.lastSeen} />
      </td>
      <td className="quiet small">
        <bdi>{fact.from}</bdi>
      </td>
    </tr>
  )
})
