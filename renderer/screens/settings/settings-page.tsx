import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop } from '../../engine/desktop.ts'
import { useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { SharingSettings } from '../sharing/sharing-settings.tsx'
import { ComputerSettings } from './computer-settings.tsx'
import { DataSettings } from './data-settings.tsx'
import { LookingSettings } from './looking-settings.tsx'
import { TellingSettings } from './telling-settings.tsx'
import './settings.css'

const SECTIONS = ['looking', 'telling', 'sharing', 'computer', 'data'] as const
type Section = (typeof SECTIONS)[number]

const VIEWS: Record<Section, ComponentType> = {
  looking: LookingSettings,
  telling: TellingSettings,
  sharing: SharingSettings,
  computer: ComputerSettings,
  data: DataSettings,
}

/** One section of the settings, and the way to the others. */
export function SettingsPage({ section }: { section: string | null }) {
  const { t } = useTranslation()
  const app = useStore(desktop)
  const current = SECTIONS.find((one) => one === section) ?? SECTIONS[0]
  const View = VIEWS[current]
  return (
    <Page
      title={t('settings.title')}
      name={`${t('settings.title')}: ${t(`settings.section.${current}`)}`}
      lead={<p className="quiet">{t(`settings.leads.${current}`)}</p>}
    >
      <nav aria-label={t('settings.sections')}>
        <ul className="settings__sections">
          {SECTIONS.map((one) => (
            <li key={one}>
              <a
                className="settings__section"
                href={href('settings', one)}
                aria-current={one === current ? 'page' : undefined}
              >
                {t(`settings.section.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {app?.state.damaged && (
        <p role="alert" className="settings__problem">
          {t('settings.damaged')}
        </p>
      )}
      <View />
    </Page>
  )
}
