import type { NotesSideBySide } from '../../../shared/ipc/schema.ts'
import type { SharedNote } from '../../../shared/model/notes-exchange.ts'
import type { Question } from '../../engine/kept-answers.ts'

/** What this home could tell others. */
export const notesDraft: Question<SharedNote[]> = {
  key: 'notes draft',
  ask: (client) => client.notes.draft(),
}

/** The notes of all homes that are known here. */
export const notesCompared: Question<NotesSideBySide> = {
  key: 'notes compared',
  ask: (client) => client.notes.compare(),
}
