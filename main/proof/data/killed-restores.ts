import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breath, setTimeout as pause } from 'node:timers/promises'
import { backupShelf } from '../../engine/ledger/backup-shelf.ts'
import { closeLedger, type Ledger, openLedger } from '../../engine/ledger/open.ts'
import { setAside, swapPending } from '../../engine/ledger/swap.ts'
import { ledgerProblems } from '../../engine/ledger/whole-copy.ts'
import type { Row } from '../row.ts'
import { kill, running, startChild } from './child.ts'

/** Kills aimed at the moves themselves, which are over in no time. */
const AMID = 0.5

const BEFORE = 500
const AFTER = 800

function addDevices(db: Ledger, from: number, to: number): void {
  const insert = db.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (let n = from; n < to; n++) insert.run(`device-${n}-${'x'.repeat(200)}`, n, n)
  })()
}

const devicesIn = (db: Ledger) => db.prepare<[], number>('SELECT count(*) FROM device').pluck().get()

/** A ledger of 800 devices with a copy of when it had 500, and the log of an end that was none. */
async function shelved(folder: string): Promise<string> {
  const file = join(folder, 'ledger.db')
  const db = openLedger(file)
  addDevices(db, 0, BEFORE)
  await backupShelf(file).make(db, 'owner', Date.UTC(2026, 5, 1))
  addDevices(db, BEFORE, AFTER)
  closeLedger(db)
  return file
}

/** The ledger is the one of before or the copy, whole either way; whatever is not in use lies aside, whole. */
export const killedRestores: Row = {
  id: 'killed-restores',
  area: 'data',
  threat: 'a restore, or taking it back, is killed: the ledger is lost or half another',
  unit: 'kills',
  short: 60,
  long: 1_000,
  async run({ count, random, folder }) {
    const failures: string[] = []
    const source = join(folder, 'source')
    await shelved(source)
    const home = join(folder, 'case')
    const file = join(home, 'ledger.db')
    const fresh = () => {
      rmSync(home, { recursive: true, force: true })
      cpSync(source, home, { recursive: true })
      return startChild('restorer', [file])
    }
    const first = fresh()
    await first.spoke
    const began = performance.now()
    await first.ended
    const lasts = performance.now() - began
    if (!first.lines().includes('undone')) return { count: 0, failures: [first.complaint()], measured: '' }
    const ended = { restored: 0, before: 0 }
    let amid = 0
    for (let run = 0; run < count; run++) {
      const child = fresh()
      await child.spoke
      if (random.chance(AMID)) while (!swapPending(file) && running(child)) await breath()
      else await pause(random.int(Math.ceil(lasts)))
      if (swapPending(file)) amid++
      await kill(child)
      const fail = (what: string) => failures.push(`kill ${run} after ${child.lines().at(-1)}: ${what}`)
      try {
        const db = openLedger(file)
        const devices = devicesIn(db)
        for (const problem of ledgerProblems(db).slice(0, 2)) fail(problem)
        closeLedger(db)
        if (devices !== BEFORE && devices !== AFTER) fail(`${devices} devices are there`)
        ended[devices === BEFORE ? 'restored' : 'before']++
        if (devices === BEFORE) {
          const aside = setAside(file).find(({ whole }) => whole)
          const kept = aside && openLedger(join(aside.folder, 'ledger.db'))
          if (!kept || devicesIn(kept) !== AFTER) fail('the ledger of before is not aside')
          if (kept) closeLedger(kept)
        }
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error))
      }
    }
    return {
      count,
      failures,
      measured: `${amid} amid the moves; ${ended.restored} ended restored, ${ended.before} as before, all whole`,
    }
  },
}
