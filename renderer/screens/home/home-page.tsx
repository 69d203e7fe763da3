import { DatabaseZap, HousePlug } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure, Loading } from '../../components/answered.tsx'
import { DemoButton } from '../../components/demo-button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { InTurn } from '../../components/growing.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { isRunning } from '../../components/scan-phase.ts'
import { useWords } from '../../components/words.ts'
import { whenSettled } from '../../engine/awaited.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Opening } from '../../shell/opening.tsx'
import { Page } from '../../shell/page.tsx'
import { FIRST_VIEW, inOrder } from '../devices/arrange.ts'
import { ScanButton } from '../devices/scan-button.tsx'
import { StatusLine } from '../devices/status-line.tsx'
import { partOf } from '../page-of.ts'
import { asksDecision } from '../warnings/inbox.ts'
import { Decisions } from './decisions.tsx'
import { News, useChangesSince, useNewsSince } from './news.tsx'
import { standings, verdictOf } from './standing.ts'
import { StateLine } from './state-line.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import '../devices/devices.css'
import './home.css'

/** The answer first: the house is drawn once that can be read. */
const House = partOf(async () => (await import('./house.tsx')).House)

/** The home at a glance: is everything as it was, what is new, what needs a decision, and who lives where. */
export function HomePage() {
  const { t } = useTranslation()
  const engine = useEngine()
  const { value: devices } = useStore(engine.devices)
  const words = useWords()
  // The list of devices is mostly opened next, and a thousand take a while to compare.
  useEffect(() => whenSettled(() => inOrder(devices, FIRST_VIEW.sort, words)), [devices, words])
  const warnings = useStore(engine.warnings)
  const since = useNewsSince()
  const changes = useChangesSince(since)
  const standing = useMemo(
    () => standings(devices, warnings.value, since ?? Number.POSITIVE_INFINITY),
    [devices, warnings.value, since],
  )
  // All at once, so that nothing moves that is read already; what comes later may come piece by piece.
  const [isShown, setShown] = useState(false)
  const isThere = warnings.phase === 'ready' && since !== undefined && changes.phase !== 'loading'
  if (isThere && !isShown) setShown(true)
  if (devices.length === 0) return <EmptyHome />
  if (since === undefined || warnings.phase !== 'ready' || !(isShown || isThere))
    return (
      <Page title={t('home.title')} name={t('home.title')}>
        {warnings.fault ? <Failure message={warnings.fault.message} onRetry={engine.refresh} /> : <Loading />}
      </Page>
    )
  const verdict = verdictOf(warnings.value)
  const count = warnings.value.filter(asksDecision).length
  return (
    <Page
      title={
        <span className="verdict">
          <VerdictMark verdict={verdict} />
          {verdict === 'decide' ? t('home.verdicts.decide', { count }) : t(`home.verdicts.${verdict}`)}
        </span>
      }
      name={t('home.title')}
      lead={<StatusLine devices={devices} />}
      actions={<ScanButton />}
    >
      <StateLine />
      <div className="home__cards">
        <Decisions warnings={warnings.value} />
        <News since={since} devices={devices} changes={changes} />
      </div>
      <InTurn first={0}>
        <House devices={devices} standing={standing} />
      </InTurn>
    </Page>
  )
}

/** No device is known: not yet, because it cannot be read, or because nobody looked around. */
function EmptyHome() {
  const { t } = useTranslation()
  const engine = useEngine()
  const { phase, value: devices, fault } = useStore(engine.devices)
  const scan = useStore(engine.scan)
  return (
    <Page title={t('home.title')} name={t('home.title')} lead={<StatusLine devices={devices} />}>
      <StateLine />
      {scan && isRunning(scan) ? (
        <p className="quiet">{t('devices.nothingYet')}</p>
      ) : phase === 'loading' ? (
        <Opening />
      ) : fault?.code === 'ledger-damaged' ? (
        <EmptyState
          icon={DatabaseZap}
          title={t('home.damagedTitle')}
          text={<ProblemText text={fault.message} />}
        >
          <a className="button button--primary" href={href('settings', 'data')}>
            {t('home.toBackups')}
          </a>
        </EmptyState>
      ) : phase === 'failed' ? (
        <Failure message={fault?.message ?? ''} onRetry={engine.refresh} />
      ) : (
        <EmptyState icon={HousePlug} title={t('home.emptyTitle')} text={t('home.emptyText')}>
          <ScanButton />
          <DemoButton />
        </EmptyState>
      )}
    </Page>
  )
}
