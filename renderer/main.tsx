import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followEngine } from './engine/engine.ts'
import { createTranslator } from './i18n.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/content.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App engine={followEngine(window)} translator={createTranslator('en')} />
  </StrictMode>,
)
