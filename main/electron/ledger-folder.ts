import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import type { Client } from '../../shared/ipc/derive.ts'
import type { OwnSchema } from '../../shared/ipc/schema.ts'
import type { MoveProgress } from '../../shared/model/backup.ts'
import type { LedgerFolder } from '../../shared/model/preferences.ts'
import {
  isLedgerFolder,
  keepPlace,
  type LedgerPlace,
  leaveBehind,
  lookOf,
  readPlace,
  withinChosen,
} from '../engine/ledger/ledger-place.ts'
import { kept } from './kept.ts'

/** How often a move is asked how far it is. */
const ASK_MS = 250

export interface LedgerFolderParts {
  /** The app's own folder, which keeps what is said of the ledger's. */
  appFolder: string
  /** Whether the owner's ledger is open, and not one that was named at the start. */
  isOwn(): boolean
  /** A folder the owner chooses; no screen names a path. */
  choose(): Promise<string | null>
  /** Ends the engine and starts another, over the ledger that `file` names by then. */
  restart(): Promise<void>
  /** After what `state` answers has changed by itself. */
  changed(): void
  /** Tells how far a move is; `null` when there is none any more. */
  moving(progress: MoveProgress | null): void
}

/** Where the owner's ledger lies: moved by the engine that has it open, and said here, in one write, for the next. */
export function ledgerFolder(parts: LedgerFolderParts) {
  const { appFolder, isOwn, choose, restart, moving } = parts
  let engine: Client<OwnSchema> | null = null

  const placed = (): LedgerPlace => {
    try {
      return readPlace(appFolder)
    } catch {
      return { folder: appFolder, leaving: null }
    }
  }

  async function settle(place: LedgerPlace): Promise<void> {
    try {
      kept('The setting', () => keepPlace(appFolder, place))
    } finally {
      // The engine that made a copy has closed the ledger, whatever became of the copy.
      await restart()
    }
  }

  async function move(target: string): Promise<void> {
    if (!engine || !isOwn()) throw new Fault('engine-gone', 'The engine stopped; it is being started again.')
    const mover = engine
    const asking = setInterval(() => void mover.keeping.moving().then(moving, () => {}), ASK_MS)
    try {
      await mover.keeping.stageMove(target)
    } finally {
      clearInterval(asking)
      moving(null)
    }
    const { folder } = placed()
    await settle({ folder: target, leaving: { folder, look: lookOf(folder) } })
  }

  return {
    /** The folder it lies in, or should. */
    folder: (): string => placed().folder,
    state: (): LedgerFolder => ({
      isMoved: placed().folder !== appFolder,
      canMove: isOwn(),
      appFolder,
      isAppFolderFree: !existsSync(join(appFolder, 'ledger.db')),
    }),
    /** Serves a newly started engine; what the last move left is removed once this one found the ledger whole. */
    follow(started: Client<OwnSchema>): void {
      engine = started
      if (!isOwn() || placed().leaving === null) return
      started.backup
        .list()
        .then(({ damage }) => {
          if (damage !== null) return
          leaveBehind(appFolder)
          parts.changed()
        })
        // The next start tries again.
        .catch(() => {})
    },
    /** Moves the ledger to a folder the owner chooses, or back; `false` when they chose none. @throws Fault */
    async move(to: 'chosen' | 'app'): Promise<boolean> {
      if (to === 'app') {
        await move(appFolder)
        return true
      }
      const folder = await choose()
      if (folder === null) return false
      await move(withinChosen(folder))
      return true
    },
    async cancelMove(): Promise<void> {
      await engine?.keeping.cancelMove()
    },
    /** Opens the ledger of a folder the owner chooses; `false` when they chose none. @throws Fault `not-found` */
    async openOther(): Promise<boolean> {
      const chosen = await choose()
      if (chosen === null) return false
      const folder = [withinChosen(chosen), chosen].find(isLedgerFolder)
      if (folder === undefined)
        throw new Fault('not-found', `There is no ledger in ${chosen}; choose the folder it is in.`)
      await settle({ folder, leaving: null })
      return true
    },
    /** Opens the ledger of the app's own folder, an empty one where there is none. */
    openApp: (): Promise<void> => settle({ folder: appFolder, leaving: null }),
  }
}
