import { CircleHelp } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const HelpPage = pageOf(async () => (await import('./help-page.tsx')).HelpPage)
const QuestionPage = pageOf(async () => (await import('./question-page.tsx')).QuestionPage)

/** What is asked of every device, and with a parameter one of the questions. */
export const help: Screen = {
  path: 'help',
  navigation: { label: 'help.title', icon: CircleHelp },
  View: ({ parameter }) => (parameter === null ? <HelpPage /> : <QuestionPage id={parameter} />),
}
