import { CircleHelp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'
import { watchLooks } from '../engine/away.ts'
import { useEngine, useStore } from '../engine/engine-context.tsx'
import { href, parseRoute, useHash } from '../routes.ts'
import { SCREENS } from '../screens/index.ts'
import { makeReady } from './ahead.ts'
import { Announcer } from './announcer.tsx'
import { EngineBanner } from './engine-banner.tsx'
import { EngineFailed } from './engine-failed.tsx'
import { LoadingPage } from './loading-page.tsx'
import { Page } from './page.tsx'
import { SaveBanner } from './save-banner.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { Sidebar } from './sidebar.tsx'
import { WritingBanner } from './writing-banner.tsx'
import './shell.css'

/** The window's frame: navigation, the screen the address names, announcements. */
export function Shell() {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  const hash = useHash()
  const first = useFirstScreen()
  const route = hash ? parseRoute(hash) : first
  const engine = useEngine()
  const state = useStore(engine.state)
  const { client } = state
  useEffect(() => (client ? watchLooks(client) : undefined), [client])
  const warnings = useStore(engine.warnings)
  // With the last of what the first screen waits for.
  const isFilled = route !== null && warnings.phase !== 'loading'
  useEffect(() => {
    if (isFilled) void makeReady(engine)
  }, [isFilled, engine])
  const screen = SCREENS.find(({ path }) => path === route?.screen)
  const address = route ? href(route.screen, route.parameter ?? undefined) : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new address starts at its top.
  useEffect(() => {
    main.current?.scrollTo(0, 0)
  }, [address])
  return (
    <div className="shell">
      <button type="button" className="shell__skip" onClick={() => main.current?.focus()}>
        {t('shell.skipToContent')}
      </button>
      <Sidebar current={route?.screen ?? ''} />
      <main className="shell__main" id="main" ref={main} tabIndex={-1}>
        <EngineBanner />
        <WritingBanner />
        <SaveBanner />
        {state.phase === 'failed' ? (
          <EngineFailed fault={state.fault} onRetry={engine.reconnect} />
        ) : route ? (
          <ScreenBoundary key={address}>
            {screen ? <screen.View parameter={route.parameter} /> : <NotFound />}
          </ScreenBoundary>
        ) : (
          <LoadingPage />
        )}
      </main>
      <Announcer />
    </div>
  )
}

/** Where an address-less start leads: to the question for consent in a home that never gave one. `null` until known. */
function useFirstScreen() {
  const engine = useEngine()
  const consents = useStore(engine.consents)
  const about = useStore(engine.about)
  const { phase, value } = useStore(engine.devices)
  if (phase === 'failed') return { screen: SCREENS[0].path, parameter: null }
  if (!consents || !about || phase !== 'ready') return null
  const unasked = about.ledger === 'home' && consents.length === 0 && value.length === 0
  return { screen: unasked ? 'welcome' : SCREENS[0].path, parameter: null }
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('shell.notFoundTitle')} name={t('shell.notFoundTitle')}>
      <EmptyState icon={CircleHelp} text={t('shell.notFoundText')}>
        <a className="button" href={href('home')}>
          {t('shell.toHome')}
        </a>
      </EmptyState>
    </Page>
  )
}
