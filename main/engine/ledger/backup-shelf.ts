import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import Database, { type Database as Sqlite } from 'better-sqlite3'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import {
  BACKUP_REASONS,
  type Backup,
  type BackupPlace,
  type BackupReason,
} from '../../../shared/model/backup.ts'
import { copiesBeside, LABEL } from './backup-folder.ts'
import { prunable } from './backup-pruning.ts'
import { countLedger } from './counts.ts'
import { syncFile, syncFolder, writeDurably } from './durable.ts'
import { asFault } from './refusals.ts'
import { copyLive, hashOf, problemsOfFile } from './whole-copy.ts'

/** Keeps a ledger's copies: in a folder beside it, and in a second one of the owner's choice. */

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** What is written beside a copy once it was found whole. `home` tells this ledger's copies from another's. */
const label = v.object({
  home: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  reason: v.picklist(BACKUP_REASONS),
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  counts: v.object({
    devices: count,
    changes: count,
    warnings: count,
    contacts: count,
    ownersWord: count,
  }),
})
type Label = v.InferOutput<typeof label>

/** Kept in a file of its own: it is needed when the ledger cannot be read. */
const choices = v.object({ home: v.string(), chosen: v.nullable(v.string()) })
type Choices = v.InferOutput<typeof choices>

const CHOICES = 'choices.json'
/** The part of the owner's folder that is ours. */
const WITHIN_CHOSEN = 'houseguest-backups'

/** What stays free on the disk beside a copy of the ledger's size. */
const SPARE_BYTES = 16 * 2 ** 20

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

  function readChoices(): Choices {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), choices), textOf(join(beside, CHOICES)))
    return read.success ? read.output : { home: randomUUID(), chosen: null }
  }

  function keepChoices(given: Choices): void {
    mkdirSync(beside, { recursive: true, mode: 0o700 })
    writeDurably(join(beside, CHOICES), JSON.stringify(given))
  }

  function folders(): [BackupPlace, string][] {
    const { chosen } = readChoices()
    return chosen === null
      ? [['beside', beside]]
      : [
          ['beside', beside],
          ['chosen', join(chosen, WITHIN_CHOSEN)],
        ]
  }

  /** Every copy with a label that still fits it, newest first; how many do not fit theirs any more. */
  function look(): { found: Found[]; unusable: number } {
    const found: Found[] = []
    let unusable = 0
    for (const [place, folder] of folders())
      for (const name of namesIn(folder)) {
        const read = v.safeParse(v.pipe(v.string(), v.parseJson(), label), textOf(join(folder, name + LABEL)))
        const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size
        if (read.success && size === read.output.bytes)
          found.push({ folder, name, place, label: read.output })
        else unusable++
      }
    found.sort((a, b) => b.label.madeAt.localeCompare(a.label.madeAt) || (a.name < b.name ? 1 : -1))
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

  /** One sentence when the second folder is not there; copies are then kept beside the ledger alone. */
  function problem(): string | null {
    const { chosen } = readChoices()
    return chosen !== null && !isFolder(chosen)
      ? `The folder ${chosen} for backups is not there; connect its disk, or choose another.`
      : null
  }

  /**
   * Makes a copy, finds it whole, and only then counts it; after that, old ones go by age.
   * @throws Fault `disk-full | ledger-damaged | ledger-unreadable`
   */
  async function make(db: Sqlite, reason: BackupReason, now: number): Promise<Backup> {
    const madeAt = new Date(now).toISOString()
    try {
      const { home, chosen } = readChoices()
      refuseFull(db.name, beside)
      keepChoices({ home, chosen })
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
        rmSync(half, { force: true })
      }
      if (chosen !== null && isFolder(chosen)) await shelveAgain(name, written, join(chosen, WITHIN_CHOSEN))
      prune()
      return list().backups.find((backup) => backup.name === name)!
    } catch (error) {
      throw asFault(error, file)
    }
  }

  /** A second copy of a copy, read back before it counts. */
  async function shelveAgain(name: string, written: Label, folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const half = join(folder, `${name}.part`)
    rmSync(half, { force: true })
    copyFileSync(join(beside, name), half)
    chmodSync(half, 0o600)
    syncFile(half)
    if ((await hashOf(half)) === written.sha256) shelve(half, folder, name, written)
    else rmSync(half, { force: true })
  }

  /** Old copies go by age, ours alone, in each folder by itself: never the newest ones. */
  function prune(): void {
    const { home } = readChoices()
    const { found } = look()
    for (const [place] of folders()) {
      const own = found.filter((copy) => copy.place === place && copy.label.home === home)
      for (const { folder, name } of prunable(
        own.map((copy) => ({ ...copy, madeAt: Date.parse(copy.label.madeAt) })),
      )) {
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
    const same = found.filter((copy) => copy.name === name)
    const backup = list().backups.find((one) => one.name === name)
    if (!backup) throw new Fault('not-found', `There is no backup named ${name}.`)
    for (const { folder, label } of same) {
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
    chosen: (): string | null => readChoices().chosen,
    /** @throws Fault `bad-argument` for what is no folder that can be written */
    choose(folder: string | null): void {
      if (folder !== null) {
        if (!isAbsolute(folder) || !isFolder(folder))
          throw new Fault('bad-argument', `${folder} is no folder; choose one that is there.`)
        try {
          mkdirSync(join(folder, WITHIN_CHOSEN), { recursive: true, mode: 0o700 })
        } catch (error) {
          throw asFault(error, folder)
        }
      }
      keepChoices({ ...readChoices(), chosen: folder })
    },
    /** Deletes every copy of this ledger in both folders, and answers how many files went. */
    deleteAll(): number {
      const { home, chosen } = readChoices()
      const { found } = look()
      let files = 0
      if (chosen !== null)
        for (const { folder, name, place, label } of found)
          if (place === 'chosen' && label.home === home)
            for (const path of [join(folder, name + LABEL), join(folder, name)]) {
              rmSync(path, { force: true })
              files++
            }
      files += namesIn(beside).length
      rmSync(beside, { recursive: true, force: true })
      return files
    },
  }
}

/** A copy must leave room for the ledger itself to go on. */
function refuseFull(ledger: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { bavail, bsize } = statfsSync(folder)
  const size = statSync(ledger, { throwIfNoEntry: false })?.size ?? 0
  if (bavail * bsize < 2 * size + SPARE_BYTES)
    throw new Fault(
      'disk-full',
      `The disk of ${folder} has too little space for a backup; free some, older ones are kept.`,
    )
}

/** Puts a checked copy on its shelf: readable only, its label written last. */
function shelve(half: string, folder: string, name: string, written: Label): void {
  chmodSync(half, 0o400)
  renameSync(half, join(folder, name))
  syncFolder(folder)
  writeDurably(join(folder, name + LABEL), JSON.stringify(written))
}

async function measured(path: string): Promise<Pick<Label, 'bytes' | 'sha256' | 'counts'>> {
  const db = new Database(path, { readonly: true })
  try {
    return { bytes: statSync(path).size, sha256: await hashOf(path), counts: countLedger(db) }
  } finally {
    db.close()
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[\w.-]+\.db$/.test(name))
  } catch {
    return []
  }
}

function freeName(folder: string, stem: string): string {
  const safe = stem.replace(/[^\w.-]/g, '_')
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${safe}.db` : `${safe}-${n}.db`
    if (!existsSync(join(folder, name))) return name
  }
}
