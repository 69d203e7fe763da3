import { Fault } from '../../shared/fault.ts'
import type { Client } from '../../shared/ipc/derive.ts'
import type { OwnSchema } from '../../shared/ipc/schema.ts'
import type { BackupState } from '../../shared/model/backup.ts'
import { chooseFolder } from './choose-folder.ts'

/** Brings the folder an owner chose for a second copy of each backup to the engine; no screen names a path. */
export function backupFolderChoice() {
  let engine: Client<OwnSchema> | null = null
  return {
    /** Serves a newly started engine. */
    follow(started: Client<OwnSchema>): void {
      engine = started
    },
    /** @throws Fault what the engine says of the folder */
    async choose(): Promise<BackupState | null> {
      const folder = await chooseFolder()
      if (folder === null) return null
      if (!engine) throw new Fault('engine-gone', 'The engine stopped; it is being started again.')
      return engine.keeping.setFolder(folder)
    },
  }
}
