import type { Screen } from '../screen.ts'
import { WelcomePage } from './welcome-page.tsx'

/** First run and every later yes: which network, what is sent, may we. */
export const welcome: Screen = { path: 'welcome', navigation: null, View: () => <WelcomePage /> }
