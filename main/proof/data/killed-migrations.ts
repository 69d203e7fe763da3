import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '../../../shared/fault.ts'
import { migrations } from '../../engine/ledger/migrations/index.ts'
import { closeLedger, openLedger } from '../../engine/ledger/open.ts'
import { ledgerProblems, problemsOfFile } from '../../engine/ledger/whole-copy.ts'
import type { Row } from '../row.ts'
import { kill, startChild } from './child.ts'

/** Rows of the first table that a migration must keep. */
const ROWS = 3_000

/** A ledger of the shape after `steps` migrations, as an older Houseguest left it. */
function ledgerOf(folder: string, steps: number): string {
  const file = join(folder, `shape-${migrations[steps - 1]!.id}.db`)
  const db = openLedger(file, { steps: migrations.slice(0, steps) })
  const insert = db.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (let n = 0; n < ROWS; n++) insert.run(`device-${n}-${'x'.repeat(100)}`, n, n + 1)
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return file
}

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** How long a migration of this shape takes here from its first word to its last, so that kills fall within it. */
async function durationOf(source: string, file: string): Promise<number> {
  copyFileSync(source, file)
  const child = startChild('migrator', [file])
  await child.spoke
  const began = performance.now()
  await child.ended
  return performance.now() - began
}

/** Answers whether a newer shape was refused with the file as it was. */
function refusesNewer(folder: string): string | null {
  const file = join(folder, 'newer.db')
  const db = openLedger(file)
  db.pragma('user_version = 999990')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const before = hash(file)
  try {
    closeLedger(openLedger(file))
    return 'a newer shape was opened'
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'ledger-from-future')) return `a newer shape: ${error}`
  }
  return hash(file) === before ? null : 'a newer shape was changed'
}

export const killedMigrations: Row = {
  id: 'killed-migrations',
  area: 'data',
  threat: 'an update is killed while it brings an older ledger up to its shape',
  unit: 'kills',
  short: (migrations.length - 1) * 20,
  long: (migrations.length - 1) * 200,
  async run({ count, random, folder, say }) {
    const failures: string[] = []
    const newer = refusesNewer(folder)
    if (newer) failures.push(newer)
    const shapes = migrations.length - 1
    const each = Math.max(1, Math.floor(count / shapes))
    let done = 0
    let finished = 0
    for (let steps = 1; steps <= shapes; steps++) {
      const source = ledgerOf(folder, steps)
      const file = join(folder, 'case.db')
      const copy = `${file}.pre-v${migrations[steps - 1]!.id}`
      const clean = () => {
        for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
        for (const path of [copy, `${copy}.part`]) rmSync(path, { force: true })
      }
      clean()
      const lasts = await durationOf(source, file)
      for (let run = 0; run < each; run++, done++) {
        clean()
        copyFileSync(source, file)
        const child = startChild('migrator', [file])
        await child.spoke
        await pause(random.int(Math.ceil(lasts)))
        await kill(child)
        if (child.lines().includes('done')) finished++
        const fail = (what: string) =>
          failures.push(`from ${migrations[steps - 1]!.id}, kill ${run}: ${what}`)
        if (existsSync(copy) && (await problemsOfFile(copy)).length > 0)
          fail('the copy made before is not whole')
        try {
          const db = openLedger(file)
          const rows = db.prepare('SELECT count(*) FROM device').pluck().get()
          if (rows !== ROWS) fail(`${rows} of ${ROWS} rows are there`)
          if (db.pragma('user_version', { simple: true }) !== migrations.at(-1)!.id)
            fail('it is not up to date')
          for (const problem of ledgerProblems(db).slice(0, 2)) fail(problem)
          closeLedger(db)
        } catch (error) {
          fail(error instanceof Error ? error.message : String(error))
        }
      }
      say(`shape ${migrations[steps - 1]!.id}: ${each} kills within ${Math.round(lasts)} ms`)
    }
    return {
      count: done,
      failures,
      measured: `${shapes} older shapes, ${finished} kills came after the last step`,
    }
  },
}
