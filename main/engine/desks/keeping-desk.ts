import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import type {
  Backup,
  BackupReason,
  BackupState,
  ContactKeeping,
  ExportPage,
  KeepingPreview,
  MoveProgress,
  Restored,
  RestorePreview,
  RetentionRow,
} from '../../../shared/model/backup.ts'
import { type Clock, iso } from '../clock.ts'
import { inSlices } from '../in-slices.ts'
import { copiesBeside } from '../ledger/backup-folder.ts'
import { backupShelf } from '../ledger/backup-shelf.ts'
import { chooseKeeping, goingContacts, previewOf } from '../ledger/contact-retention.ts'
import { contactTable } from '../ledger/contacts.ts'
import { retention } from '../ledger/counts.ts'
import { exportPage } from '../ledger/export.ts'
import { stageMove } from '../ledger/move.ts'
import type { Ledger } from '../ledger/open.ts'
import { previewRestore, restoreBackup } from '../ledger/restore.ts'
import { asideFolder, LEDGER_ENDS, setAside, swap, undoable, undoSwap } from '../ledger/swap.ts'

/** A ledger is copied once a day while the app runs. */
const DAILY_MS = 86_400_000
/** How often it is asked whether the day's copy is due; the first time soon after the start. */
const ASK_MS = 3_600_000
const FIRST_MS = 120_000

/** What keeping a ledger is made of; it serves a damaged one, too. */
export interface KeepingParts {
  file: string
  demo: boolean
  clock: Clock
  /** The open ledger; `null` where none is opened. */
  ledger: Ledger | null
  /** Why it cannot be opened, in one sentence. */
  damage?: string
  /** Stops everything and closes the ledger. */
  close(): Promise<void>
  /** Begins anew over the files that are there then. */
  restart(): void
}

/** The ledger as a whole: its copies, restoring one, and all of it as a document. */
export type KeepingDesk = ReturnType<typeof keepingDesk>

/** Makes and restores copies, moves the ledger, tells what it holds, exports and deletes it. One of these at a time. */
export function keepingDesk({ file, demo, clock, ledger, damage, close, restart }: KeepingParts) {
  const shelf = demo || file === ':memory:' ? null : backupShelf(file)
  let failed: string | null = null
  let making: Promise<unknown> = Promise.resolve()
  let daily: NodeJS.Timeout | undefined
  let changing = false
  let leaving = false
  let moving: { progress: MoveProgress; cancel: AbortController } | null = null

  const open = (): Ledger => {
    if (!ledger) throw new Fault('ledger-damaged', damage ?? `The ledger ${file} is not open.`)
    return ledger
  }
  const kept = () => {
    if (!shelf)
      throw new Fault('bad-argument', 'The demonstration home is not backed up: it can be played again.')
    return shelf
  }

  function list(): BackupState {
    const none = { backups: [], unusable: 0 }
    const last = shelf && undoable(file)
    return {
      folder: copiesBeside(file),
      chosen: shelf?.chosen() ?? null,
      problem: shelf?.problem() ?? failed,
      ...(shelf?.list() ?? none),
      damage: damage ?? null,
      undo: last ? { at: last.at, backup: last.backup } : null,
      setAside: shelf ? setAside(file).flatMap((one) => (one.whole ? [one.folder] : [])) : [],
    }
  }

  /** One at a time; a copy asked for while one is made comes after it. */
  function make(reason: BackupReason): Promise<Backup> {
    const shelf = kept()
    refuseWhileChanging()
    const next = making.then(() => shelf.make(open(), reason, clock.now()))
    making = next.catch(() => {})
    return next
  }

  async function makeDaily(): Promise<void> {
    const now = clock.now()
    // A copy dated ahead, by a clock that jumped, does not stand in for today's.
    const isDue = !kept()
      .list()
      .backups.some(({ madeAt }) => now - Date.parse(madeAt) < DAILY_MS && Date.parse(madeAt) <= now)
    if (!isDue || leaving || changing) return
    try {
      await make('daily')
      failed = null
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error)
    }
  }

  /** Nothing more is written from here on: what comes is another ledger, read by a new start. */
  async function leave(): Promise<void> {
    leaving = true
    await making
    await close()
  }

  function refuseWhileChanging(): void {
    if (changing || leaving)
      throw new Fault('bad-argument', 'The ledger is being restored or moved; wait for it.')
  }

  async function begin<T>(change: () => T | Promise<T>): Promise<T> {
    refuseWhileChanging()
    changing = true
    try {
      return await change()
    } finally {
      changing = false
      if (leaving) restart()
    }
  }

  /** The engine ends with a move, unless it fails. */
  async function move(target: string): Promise<void> {
    kept()
    open()
    refuseWhileChanging()
    changing = true
    const cancel = new AbortController()
    moving = { progress: { phase: 'copying', done: 0, total: 0 }, cancel }
    try {
      await making
      await stageMove({
        file,
        target,
        signal: cancel.signal,
        progress(progress) {
          moving = { progress, cancel }
        },
        close: leave,
      })
    } catch (error) {
      changing = false
      if (leaving) restart()
      throw error
    } finally {
      moving = null
    }
  }

  const why = () => ({ at: iso(clock.now()), reason: damage === undefined ? 'replaced' : 'damaged' }) as const

  return {
    list,
    make: () => make('owner'),
    preview: (name: string): Promise<RestorePreview> => previewRestore(kept(), file, name),
    restore: (name: string): Promise<Restored> =>
      begin(() => restoreBackup(kept(), file, name, why(), leave)),
    undo: (): Promise<Restored> =>
      begin(async () => {
        kept()
        if (!undoable(file)) throw new Fault('not-found', 'There is no restore to take back.')
        await leave()
        return { backup: null, setAside: undoSwap(file, iso(clock.now())) }
      }),
    startAnew: (): Promise<Restored> =>
      begin(async () => {
        if (damage === undefined) throw new Fault('bad-argument', 'The ledger is whole; there is no need.')
        await leave()
        return { backup: null, setAside: swap(file, {}, { ...why(), backup: null }) }
      }),
    setFolder(folder: string): BackupState {
      kept().choose(folder)
      return list()
    },
    clearFolder(): BackupState {
      kept().choose(null)
      return list()
    },
    stageMove: move,
    moving: (): MoveProgress | null => moving?.progress ?? null,
    cancelMove: (): void => moving?.cancel.abort(),
    exportAll: (cursor: string | null): ExportPage => exportPage(open(), cursor),
    retention: (): RetentionRow[] => retention(open()),
    previewKeeping: async (wanted: ContactKeeping): Promise<KeepingPreview> =>
      previewOf(await inSlices(goingContacts(open(), wanted, clock.now()))),
    async keepContacts(wanted: ContactKeeping): Promise<RetentionRow[]> {
      chooseKeeping(open(), wanted)
      await inSlices(contactTable(open()).rollUpInSteps(clock.now()))
      return retention(open())
    },
    /** Deletes what this ledger ever kept, but not lists the owner put beside it. */
    deleteAll: (): Promise<{ files: number }> =>
      begin(async () => {
        const shelf = kept()
        await leave()
        const files = shelf.deleteAll()
        const own = LEDGER_ENDS.map((end) => file + end).filter((path) => existsSync(path))
        const left = readdirSync(dirname(file))
          .filter((name) => name.startsWith(`${basename(file)}.pre-v`))
          .map((name) => join(dirname(file), name))
        const aside = setAside(file).length
        for (const path of [...own, ...left]) rmSync(path)
        rmSync(asideFolder(file), { recursive: true, force: true })
        return { files: files + own.length + left.length + aside }
      }),
    /** Makes a copy each day from now on. */
    keepDaily(): void {
      if (!shelf || damage !== undefined) return
      daily = setTimeout(() => {
        void makeDaily()
        daily = setInterval(() => void makeDaily(), ASK_MS).unref()
      }, FIRST_MS).unref()
    },
    makeDaily,
    /** Waits for a copy that is being made; none is begun any more. */
    async stop(): Promise<void> {
      clearTimeout(daily)
      leaving = true
      await making
    },
  }
}
