import type { Handlers } from '../../../shared/ipc/derive.ts'
import type { keepingCalls, keepingOwnCalls } from '../../../shared/ipc/keeping-calls.ts'
import type {
  Backup,
  BackupState,
  ContactKeeping,
  ExportPage,
  KeepingPreview,
  MoveProgress,
  Restored,
  RestorePreview,
  RetentionRow,
  WritingState,
} from '../../../shared/model/backup.ts'

/** The ledger as a whole, as screens ask for it. */
export interface ActingOnLedger {
  keeping: {
    list(): BackupState
    make(): Promise<Backup>
    preview(name: string): Promise<RestorePreview>
    restore(name: string): Promise<Restored>
    undo(): Promise<Restored>
    startAnew(): Promise<Restored>
    setFolder(folder: string): BackupState
    clearFolder(): BackupState
    stageMove(target: string): Promise<void>
    moving(): MoveProgress | null
    cancelMove(): void
    exportAll(cursor: string | null): ExportPage
    deleteAll(): Promise<{ files: number }>
    retention(): RetentionRow[]
    previewKeeping(keeping: ContactKeeping): Promise<KeepingPreview>
    keepContacts(keeping: ContactKeeping): Promise<RetentionRow[]>
  }
  writing(): WritingState
}

/** The ledger as a whole, as screens call it; also served while the ledger is damaged or gone. */
export function keepingHandlers({ keeping, writing }: ActingOnLedger): Handlers<typeof keepingCalls> {
  return {
    backup: {
      list: () => keeping.list(),
      make: () => keeping.make(),
      preview: (name) => keeping.preview(name),
      restore: (name) => keeping.restore(name),
      undo: () => keeping.undo(),
      startAnew: () => keeping.startAnew(),
      clearFolder: () => keeping.clearFolder(),
    },
    data: {
      exportAll: (cursor) => keeping.exportAll(cursor),
      deleteAll: () => keeping.deleteAll(),
      retention: () => keeping.retention(),
      previewKeeping: (wanted) => keeping.previewKeeping(wanted),
      keepContacts: (wanted) => keeping.keepContacts(wanted),
      writing: () => writing(),
    },
  }
}

/** What of keeping only the main process may call: it names folders. */
export const keepingOwnHandlers = ({
  keeping,
}: Pick<ActingOnLedger, 'keeping'>): Handlers<typeof keepingOwnCalls> => ({
  keeping: {
    setFolder: (folder) => keeping.setFolder(folder),
    stageMove: (target) => keeping.stageMove(target),
    moving: () => keeping.moving(),
    cancelMove: () => keeping.cancelMove(),
  },
})
