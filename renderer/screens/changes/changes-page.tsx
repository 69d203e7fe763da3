import { CalendarSearch } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { ToldChange } from '../../../shared/model/change.ts'
import { Answered } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useLater } from '../../components/later.ts'
import { useAnswer, useEngine, useKeptAnswer, useStore } from '../../engine/engine-context.tsx'
import { Page } from '../../shell/page.tsx'
import { NobodyKnown } from '../devices/nobody-known.tsx'
import { ChangeList } from './change-list.tsx'
import { whenText } from './change-words.ts'
import { chosenPeriod as chosen, showChangesSince } from './chosen-period.ts'
import { FirmwareByModel } from './firmware-by-model.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { changesSince } from './questions.ts'
import './changes.css'

/** The engine answers no more than this many changes. */
const MOST = 1000
/** While a scan runs records come by the dozen; nobody reads faster than this. */
const RELOAD_MS = 500

/** What changed in the home since a time, and which firmware the devices of each model have. */
export function ChangesPage() {
  const { t } = useTranslation()
  const { period, date } = useStore(chosen)
  const answer = useKeptAnswer(changesSince(period, date))
  useReloadOnChange(answer.reload)
  return (
    <Page
      title={t('changes.title')}
      name={t('changes.title')}
      lead={<Count changes={answer.value?.changes ?? []} />}
      actions={<PeriodChoice period={period} date={date} onChange={chosen.set} />}
    >
      <Answered answer={answer}>
        {({ changes }) => (
          <>
            {changes === null ? (
              <EmptyState icon={CalendarSearch} text={t('changes.sinceHint')} />
            ) : changes.length === 0 ? (
              <Nothing />
            ) : (
              <ChangeList key={`${period} ${date}`} changes={changes} />
            )}
            <Spread />
          </>
        )}
      </Answered>
    </Page>
  )
}

/** Asked for after the changes, which are what the page is opened for. */
function Spread() {
  return useLater() && <FirmwareOfAll />
}

function FirmwareOfAll() {
  const answer = useAnswer('spread', (client) => client.changes.spread())
  return <Answered answer={answer}>{(spread) => <FirmwareByModel spread={spread} />}</Answered>
}

/** Reads the changes again when a device's record was replaced, however many were, once in a while. */
function useReloadOnChange(reload: () => void): void {
  const { value } = useStore(useEngine().devices)
  const seen = useRef(value)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (seen.current === value) return
    seen.current = value
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      reload()
    }, RELOAD_MS)
  }, [value, reload])
  useEffect(() => () => clearTimeout(waiting.current), [])
}

function Count({ changes }: { changes: readonly ToldChange[] }) {
  const { t } = useTranslation()
  if (changes.length === 0) return null
  return (
    <p className="quiet">
      {changes.length >= MOST
        ? t('changes.atMost', { count: MOST })
        : t('changes.count', { count: changes.length })}
    </p>
  )
}

/** Nothing in the time chosen: when the last change was, and the way to it. */
function Nothing() {
  const { t, i18n } = useTranslation()
  const devices = useStore(useEngine().devices)
  const { value } = useAnswer('last change', (client) =>
    client.changes.list({ since: new Date(0).toISOString() }),
  )
  const last = value?.[0]
  if (!last && devices.phase === 'ready' && devices.value.length === 0) return <NobodyKnown />
  if (!last)
    return <EmptyState icon={CalendarSearch} title={t('changes.emptyTitle')} text={t('changes.emptyText')} />
  const when = whenText(last.lastSeenOld, last.firstSeenNew, t, i18n.language)
  return (
    <EmptyState
      icon={CalendarSearch}
      title={t('changes.emptyTitle')}
      text={`${t('changes.emptyText')} ${t('changes.lastChange', { when })}`}
    >
      <Button className="button" onPress={() => showChangesSince(Date.parse(last.lastSeenOld))}>
        {t('changes.showLast')}
      </Button>
    </EmptyState>
  )
}
