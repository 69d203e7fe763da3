import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'
import { notesCompared, notesDraft } from './questions.ts'

const NotesPage = pageOf(async () => (await import('./notes-page.tsx')).NotesPage)

/** What happened here beside what happened in other homes. */
export const compareNotes: Screen = {
  path: 'compare-notes',
  navigation: null,
  ahead: () => [notesDraft, notesCompared],
  View: () => <NotesPage />,
}
