import { CircleHelp } from 'lucide-react'
import type { Screen } from '../screen.ts'
import { HelpPage } from './help-page.tsx'
import { QuestionPage } from './question-page.tsx'

/** What is asked of every device, and with a parameter one of the questions. */
export const help: Screen = {
  path: 'help',
  navigation: { label: 'help.title', icon: CircleHelp },
  View: ({ parameter }) => (parameter === null ? <HelpPage /> : <QuestionPage id={parameter} />),
}
