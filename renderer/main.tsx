import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followDesktop } from './engine/desktop.ts'
import { followEngine } from './engine/engine.ts'
import { opened } from './engine/opened.ts'
import { createTranslator, followLanguage } from './i18n.ts'
import { loadNextPage } from './screens/page-of.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/content.css'

followDesktop(window)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const engine = followEngine(window)
const translator = createTranslator()
// The picture of the house with the list of devices, while the engine opens and there is nothing to draw.
void loadNextPage()
await Promise.all([followLanguage(translator, navigator.languages), opened(engine)])
createRoot(root).render(
  <StrictMode>
    <App engine={engine} translator={translator} />
  </StrictMode>,
)
