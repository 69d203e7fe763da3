import { SearchX } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Failure, Loading } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isRunning } from '../../components/scan-phase.ts'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { createStore } from '../../engine/store.ts'
import { Page } from '../../shell/page.tsx'
import { FIRST_VIEW, inOrder, matching, rowsOf, type View } from './arrange.ts'
import { DeviceGrid } from './device-grid.tsx'
import { NobodyKnown } from './nobody-known.tsx'
import { ScanButton } from './scan-button.tsx'
import { StatusLine } from './status-line.tsx'
import { ViewControls } from './view-controls.tsx'
import './devices.css'

/** Kept while the window is open: coming back from one device finds the list as it was left. */
const chosenView = createStore<View>(FIRST_VIEW)

const change = (part: Partial<View>) => chosenView.set({ ...chosenView.get(), ...part })
const sortBy = (sort: View['sort']) => change({ sort })

/** All devices: searched, filtered, sorted, grouped; live while a scan runs. */
export function DevicesPage() {
  const { t } = useTranslation()
  const engine = useEngine()
  const { phase, value: devices, fault } = useStore(engine.devices)
  const scan = useStore(engine.scan)
  return (
    <Page
      title={t('devices.title')}
      name={t('devices.title')}
      lead={<StatusLine devices={devices} />}
      actions={devices.length > 0 && <ScanButton />}
    >
      {devices.length > 0 ? (
        <List />
      ) : scan && isRunning(scan) ? (
        <p className="quiet">{t('devices.nothingYet')}</p>
      ) : phase === 'loading' ? (
        <Loading />
      ) : phase === 'failed' ? (
        <Failure message={fault?.message ?? ''} onRetry={engine.refresh} />
      ) : (
        <NobodyKnown />
      )}
    </Page>
  )
}

function List() {
  const { t } = useTranslation()
  const words = useWords()
  const { value: devices } = useStore(useEngine().devices)
  const view = useStore(chosenView)
  const settledView = useDeferredValue(view)
  const settledDevices = useDeferredValue(devices)
  const { sort } = settledView
  const ordered = useMemo(() => inOrder(settledDevices, sort, words), [settledDevices, sort, words])
  const { rows, count } = useMemo(() => {
    const found = matching(ordered, settledView, words)
    return { rows: rowsOf(found, settledView.group, words), count: found.length }
  }, [ordered, settledView, words])
  return (
    <section className="section" aria-label={t('devices.table')}>
      <ViewControls devices={devices} view={view} words={words} onChange={change} />
      <p className="visually-hidden" role="status">
        {count === devices.length ? '' : t('devices.matches', { count })}
      </p>
      {count === 0 ? (
        <EmptyState icon={SearchX} title={t('devices.noMatchTitle')} text={t('devices.noMatchText')}>
          <Button
            className="button"
            onPress={() => change({ search: FIRST_VIEW.search, kind: FIRST_VIEW.kind })}
          >
            {t('devices.clearFilters')}
          </Button>
        </EmptyState>
      ) : (
        <DeviceGrid rows={rows} sort={view.sort} words={words} onSort={sortBy} />
      )}
    </section>
  )
}
