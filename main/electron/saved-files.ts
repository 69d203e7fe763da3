import { basename } from 'node:path'
import type { Session } from 'electron'
import type { SavedFile } from '../../shared/model/preferences.ts'

/** Tells what became of each file the owner saves; one they thought better of is none. */
export function followSaves(session: Session, tell: (file: SavedFile) => void): void {
  session.on('will-download', (_event, item) => {
    item.once('done', (_done, state) => {
      if (state === 'cancelled') return
      tell({ name: basename(item.getSavePath()) || item.getFilename(), whole: state === 'completed' })
    })
  })
}
