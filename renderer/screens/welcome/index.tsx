import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const WelcomePage = pageOf(async () => (await import('./welcome-page.tsx')).WelcomePage)

/** First run and every later yes: which network, what is sent, may we. */
export const welcome: Screen = { path: 'welcome', navigation: null, View: () => <WelcomePage /> }
