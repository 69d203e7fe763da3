import { House } from 'lucide-react'
import { Fragment, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DemoButton } from '../components/demo-button.tsx'
import { desktop } from '../engine/desktop.ts'
import { useEngine, useStore } from '../engine/engine-context.tsx'
import { href } from '../routes.ts'
import { SCREENS } from '../screens/index.ts'
import { askAhead } from './ahead.ts'

/** The navigation, and which home this is when it is not the owner's own. */
export function Sidebar({ current }: { current: string }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const about = useStore(engine.about)
  const app = useStore(desktop)
  const sidebar = useRef<HTMLDivElement>(null)
  // In a narrow window the navigation is a row that scrolls: where one is must be in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another link to show.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const row = sidebar.current
      const link = row?.querySelector<HTMLElement>('[aria-current]')
      // Not `scrollIntoView`: the keyboard would start from there, past the way to the content.
      if (row && link && row.scrollWidth > row.clientWidth)
        row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2
    })
    return () => cancelAnimationFrame(frame)
  }, [current])
  return (
    <div className="sidebar" ref={sidebar}>
      <div className="sidebar__brand">
        <House aria-hidden />
        <span>{t('shell.app')}</span>
      </div>
      <nav aria-label={t('shell.navigation')}>
        <ul>
          {SCREENS.map((screen) => {
            const { path, navigation } = screen
            if (!navigation) return null
            const { icon: Icon, Offered = Fragment } = navigation
            return (
              <Offered key={path}>
                <li>
                  <a
                    className="sidebar__link"
                    href={href(path)}
                    onPointerEnter={() => askAhead(engine, screen)}
                    onFocus={() => askAhead(engine, screen)}
                    aria-current={path === current ? 'page' : undefined}
                  >
                    <Icon aria-hidden />
                    {t(navigation.label)}
                    {navigation.Remark && <navigation.Remark />}
                  </a>
                </li>
              </Offered>
            )
          })}
        </ul>
      </nav>
      {(about?.ledger === 'demo' || app?.state.home === 'demo') && (
        <div className="sidebar__foot">
          <strong>{t('shell.demoHome')}</strong>
          <p>{t('shell.demoHomeExplained')}</p>
          <DemoButton isSmall />
        </div>
      )}
    </div>
  )
}
