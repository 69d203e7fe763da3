import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Database as Sqlite } from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import type { Backup, BackupPlace, BackupReason } from '../../../shared/model/backup.ts'
import { chooseFolder, isFolder, keepChoices, readChoices, withinChosen } from './backup-choices.ts'
import { copiesBeside, LABEL } from './backup-folder.ts'
import { copiesIn, freeName, type Label, measured, shelve } from './backup-label.ts'
import { prunable } from './backup-pruning.ts'
import { discard, syncFile } from './durable.ts'
import { asFault } from './refusals.ts'
import { copyLive, hashOf, problemsOfFile } from './whole-copy.ts'

/** Keeps a ledger's copies: in a folder beside it, and in a second one of the owner's choice. */

/** What a small ledger writes before its log is folded in again, and as much once more. */
const LEAST_SPARE_BYTES = 8 * 2 ** 20

interface Found {
  folder: string
  name: string
  place: BackupPlace
  label: Label
}

/** The copies of one ledger. Nothing is read before it is asked for. */
export type BackupShelf = ReturnType<typeof backupShelf>

export function backupShelf(file: string) {
  const beside = copiesBeside(file)
  let secondFailed: string | null = null

  function folders(): [BackupPlace, string][] {
    const { chosen } = readChoices(file)
    return chosen === null
      ? [['beside', beside]]
      : [
          ['beside', beside],
          ['chosen', withinChosen(chosen)],
        ]
  }

  /** Every copy with a label that still fits it, newest first; how many do not fit theirs any more. */
  function look(): { found: Found[]; unusable: number } {
    const found: Found[] = []
    let unusable = 0
    for (const [place, folder] of folders())
      for (const { label, ...copy } of copiesIn(folder))
        if (label) found.push({ ...copy, place, label })
        else unusable++
    found.sort(
      (a, b) =>
        b.label.madeAt.localeCompare(a.label.madeAt) ||
        b.name.localeCompare(a.name) ||
        a.place.localeCompare(b.place),
    )
    return { found, unusable }
  }

  function list(): { backups: Backup[]; unusable: number } {
    const { found, unusable } = look()
    const byName = new Map<string, Backup>()
    for (const { name, place, label } of found) {
      const { madeAt, reason, bytes, counts } = label
      const known = byName.get(name)
      if (known) known.places.push(place)
      else byName.set(name, { name, madeAt, reason, bytes, places: [place], counts })
    }
    return { backups: [...byName.values()], unusable }
  }

  /** One sentence while the second folder has no new copies; they are then kept beside the ledger alone. */
  function problem(): string | null {
    const { chosen } = readChoices(file)
    if (chosen === null) return null
    return isFolder(chosen)
      ? secondFailed
      : `The folder ${chosen} for backups is not there; connect its disk, or choose another.`
  }

  /**
   * Makes a copy, finds it whole, and only then counts it; after that, old ones go by age.
   * @throws Fault `disk-full | ledger-damaged | ledger-unreadable`
   */
  async function make(db: Sqlite, reason: BackupReason, now: number): Promise<Backup> {
    const madeAt = new Date(now).toISOString()
    try {
      const { home, chosen } = readChoices(file)
      refuseFull(db.name, beside)
      keepChoices(file, { home, chosen })
      for (const left of readdirSync(beside)) if (left.endsWith('.part')) rmSync(join(beside, left))
      const name = freeName(beside, `${basename(file, '.db')}-${madeAt.replace(/[-:]|\.\d+/g, '')}`)
      const half = join(beside, `${name}.part`)
      let written: Label
      try {
        await copyLive(db, half)
        const problems = await problemsOfFile(half)
        if (problems.length > 0)
          throw new Fault('ledger-damaged', `The copy is not whole (${problems[0]}); older ones are kept.`)
        written = { home, madeAt, reason, ...(await measured(half)) }
        shelve(half, beside, name, written)
      } finally {
        discard(half)
      }
      if (chosen !== null && isFolder(chosen)) await shelveAgain(name, written, withinChosen(chosen))
      prune()
      return list().backups.find((backup) => backup.name === name)!
    } catch (error) {
      throw asFault(error, file)
    }
  }

  /** A second copy of a copy, read back before it counts. That it cannot be made is told, and spoils nothing. */
  async function shelveAgain(name: string, written: Label, folder: string): Promise<void> {
    const half = join(folder, `${name}.part`)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      rmSync(half, { force: true })
      copyFileSync(join(beside, name), half)
      chmodSync(half, 0o600)
      syncFile(half)
      if ((await hashOf(half)) !== written.sha256) throw new Error('it was not what was written')
      shelve(half, folder, name, written)
      secondFailed = null
    } catch (error) {
      discard(half)
      const why = error instanceof Error ? error.message : String(error)
      secondFailed = `No copy could be put in ${folder} (${why}); look after its disk, or choose another.`
    }
  }

  /** Old copies go by age, ours alone, in each folder by itself: never the newest ones. */
  function prune(): void {
    const { home } = readChoices(file)
    const { found } = look()
    for (const [place] of folders()) {
      const own = found.filter((copy) => copy.place === place && copy.label.home === home)
      const dated = own.map((copy) => ({ ...copy, madeAt: Date.parse(copy.label.madeAt) }))
      for (const { folder, name } of prunable(dated)) {
        rmSync(join(folder, name + LABEL), { force: true })
        rmSync(join(folder, name), { force: true })
      }
    }
  }

  /**
   * A copy of that name, found to be what it was when it was made.
   * @throws Fault `not-found | ledger-damaged`
   */
  async function verified(name: string): Promise<{ path: string; backup: Backup }> {
    const { found } = look()
    const backup = list().backups.find((one) => one.name === name)
    if (!backup) throw new Fault('not-found', `There is no backup named ${name}.`)
    for (const { folder, label } of found.filter((copy) => copy.name === name)) {
      const path = join(folder, name)
      if ((await hashOf(path)) === label.sha256 && (await problemsOfFile(path)).length === 0)
        return { path, backup }
    }
    throw new Fault('ledger-damaged', `The backup ${name} is no longer whole; choose another one.`)
  }

  return {
    folder: beside,
    list,
    problem,
    make,
    verified,
    chosen: (): string | null => readChoices(file).chosen,
    /** @throws Fault `bad-argument` for what is no folder that can be written */
    choose: (folder: string | null): void => chooseFolder(file, folder),
    /** Deletes every copy of this ledger in both folders, and answers how many there were. */
    deleteAll(): number {
      const { home } = readChoices(file)
      const second = look().found.filter(({ place, label }) => place === 'chosen' && label.home === home)
      for (const { folder, name } of second) {
        rmSync(join(folder, name + LABEL), { force: true })
        rmSync(join(folder, name), { force: true })
      }
      const first = copiesIn(beside).length
      rmSync(beside, { recursive: true, force: true })
      return first + second.length
    },
  }
}

/** A copy must leave room for the ledger itself to go on: as much as it has, or a little where that is little. */
function refuseFull(ledger: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { bavail, bsize } = statfsSync(folder)
  const size = statSync(ledger, { throwIfNoEntry: false })?.size ?? 0
  if (bavail * bsize < size + Math.max(size, LEAST_SPARE_BYTES))
    throw new Fault(
      'disk-full',
      `The disk of ${folder} has too little space for a backup; free some, older ones are kept.`,
    )
}
