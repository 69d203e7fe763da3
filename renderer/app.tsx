import type { i18n } from 'i18next'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { I18nextProvider } from 'react-i18next'
import type { Engine } from './engine/engine.ts'
import { EngineProvider } from './engine/engine-context.tsx'
import { Shell } from './shell/shell.tsx'

/** The window: the engine and the language around the shell. */
export function App({ engine, translator }: { engine: Engine; translator: i18n }) {
  return (
    <I18nextProvider i18n={translator}>
      <I18nProvider locale={translator.language}>
        <EngineProvider value={engine}>
          <Shell />
        </EngineProvider>
      </I18nProvider>
    </I18nextProvider>
  )
}
