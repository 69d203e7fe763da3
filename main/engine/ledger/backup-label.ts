import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as v from 'valibot'
import { BACKUP_REASONS } from '../../../shared/model/backup.ts'
import { LABEL } from './backup-folder.ts'
import { countLedger } from './counts.ts'
import { syncFolder, writeDurably } from './durable.ts'
import { hashOf } from './whole-copy.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
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
/** What is written beside a copy once it was found whole. `home` tells this ledger's copies from another's. */
export type Label = v.InferOutput<typeof label>

/** A copy by its name, with its label while that still fits it: `null` for one that is not what it was. */
export interface Labelled {
  folder: string
  name: string
  label: Label | null
}

/** Every copy in a folder; none where the folder cannot be read. */
export function copiesIn(folder: string): Labelled[] {
  return namesIn(folder).map((name) => {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), label), textOf(join(folder, name + LABEL)))
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size
    return { folder, name, label: read.success && size === read.output.bytes ? read.output : null }
  })
}

/** Puts a checked copy on its shelf: readable only, its label written last. */
export function shelve(half: string, folder: string, name: string, written: Label): void {
  chmodSync(half, 0o400)
  renameSync(half, join(folder, name))
  syncFolder(folder)
  writeDurably(join(folder, name + LABEL), JSON.stringify(written))
}

/** What a label says of a copy's content. */
export async function measured(path: string): Promise<Pick<Label, 'bytes' | 'sha256' | 'counts'>> {
  const db = new Database(path, { readonly: true })
  try {
    return { bytes: statSync(path).size, sha256: await hashOf(path), counts: countLedger(db) }
  } finally {
    db.close()
  }
}

/** A small file's text; empty where there is none. */
export const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** A name no copy in the folder has. */
export function freeName(folder: string, stem: string): string {
  const safe = stem.replace(/[^\w.-]/g, '_')
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${safe}.db` : `${safe}-${n}.db`
    if (!existsSync(join(folder, name))) return name
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[\w.-]+\.db$/.test(name))
  } catch {
    return []
  }
}
