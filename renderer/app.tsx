import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { Engine } from './engine/engine.ts'
import { EngineProvider } from './engine/engine-context.tsx'
import { Shell } from './shell/shell.tsx'

/** The window: the engine and the language around the shell. */
export function App({ engine, translator }: { engine: Engine; translator: i18n }) {
  return (
    <I18nextProvider i18n={translator}>
      <Localised>
        <EngineProvider value={engine}>
          <Shell />
        </EngineProvider>
      </Localised>
    </I18nextProvider>
  )
}

/** Dates, numbers and the components' own words in the language spoken now. */
function Localised({ children }: { children: ReactNode }) {
  const { i18n: translator } = useTranslation()
  return <I18nProvider locale={translator.language}>{children}</I18nProvider>
}
