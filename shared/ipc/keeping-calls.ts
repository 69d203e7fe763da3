import * as v from 'valibot'
import type {
  Backup,
  BackupState,
  ExportPage,
  KeepingPreview,
  MoveProgress,
  Restored,
  RestorePreview,
  RetentionRow,
  WritingState,
} from '../model/backup.ts'
import { HOURLY_DAYS, KEPT_YEARS } from '../model/backup.ts'
import { call, none, push } from './derive.ts'

/** Calls on the ledger as a whole: its copies, and what leaves it. After a restore the engine starts anew by itself. */

/** The words that delete everything; a screen asks the owner to type them. */
export const DELETE_EVERYTHING = 'delete everything'

const backupName = v.pipe(
  v.string(),
  v.maxLength(128),
  v.regex(/^[\w.-]+\.db$/, 'this is not the name of a backup'),
)

const contactKeeping = v.object({
  hourlyDays: v.picklist(HOURLY_DAYS),
  years: v.nullable(v.picklist(KEPT_YEARS)),
})

/** The ledger as a whole. These answer also while it is damaged. */
export const keepingCalls = {
  backup: {
    list: call<BackupState>()(none),
    /** Makes a copy now; answers when it was found whole. */
    make: call<Backup>()(none),
    /** What restoring this copy would take away; changes nothing. */
    preview: call<RestorePreview>()(backupName),
    /** Puts a copy in the ledger's place and sets the ledger aside. */
    restore: call<Restored>()(backupName),
    /** Takes the last restore back. */
    undo: call<Restored>()(none),
    /** Sets a damaged ledger aside and begins an empty one. */
    startAnew: call<Restored>()(none),
    /** No second folder any more; the copies in it stay. */
    clearFolder: call<BackupState>()(none),
  },
  data: {
    /** Everything the ledger holds, a page at a time: begin with `null`, go on with each page's `next`. */
    exportAll: call<ExportPage>()(v.nullable(v.pipe(v.string(), v.maxLength(256)))),
    /** Deletes the ledger, its copies in both folders and what was set aside. */
    deleteAll: call<{ files: number }>()(v.literal(DELETE_EVERYTHING)),
    retention: call<RetentionRow[]>()(none),
    /** What keeping whom devices called for so long would delete now; changes nothing. */
    previewKeeping: call<KeepingPreview>()(contactKeeping),
    /** Keeps it so from now on, and deletes what is older. */
    keepContacts: call<RetentionRow[]>()(contactKeeping),
    /** Whether what happens reaches the disk. */
    writing: call<WritingState>()(none),
    writingChanged: push<WritingState>(),
  },
}

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

/** What the main process alone may call: screens never name a path. */
export const keepingOwnCalls = {
  keeping: {
    /** A second folder for copies, such as another disk, that the owner chose in a dialog. */
    setFolder: call<BackupState>()(path),
    /**
     * Puts a whole copy of the ledger and all that belongs to it together in a folder. Answers when it was found whole;
     * the ledger is closed then and this engine is at its end, and whoever asked says which one the next start opens.
     */
    stageMove: call<void>()(path),
    /** How far that is; `null` while none is under way. */
    moving: call<MoveProgress | null>()(none),
    cancelMove: call<void>()(none),
  },
}
