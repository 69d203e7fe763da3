import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openLedger } from '../../engine/ledger/open.ts'
import { ledgerProblems } from '../../engine/ledger/whole-copy.ts'
import type { Row } from '../row.ts'
import { kill, startChild } from './child.ts'
import { writeResolverLog } from './resolver-log.ts'

const LINES = 1_000_000
const KILLS_PER_IMPORT = 5

/** Everything that was imported, as a sum that shows a line lost or counted twice. */
function contactsIn(file: string): { contacts: string; problems: string[] } {
  const db = openLedger(file, { mode: 'read' })
  const contacts = db
    .prepare(
      `SELECT count(*) AS rows, sum(connections) AS connections, sum(connections * (destination_id % 97 + 1)) AS mixed,
         min(hour) AS first, max(hour) AS last FROM contact_hour`,
    )
    .get()
  const total = db.prepare('SELECT sum(connections) FROM contact_total').pluck().get()
  const problems = ledgerProblems(db)
  db.close()
  return { contacts: JSON.stringify({ contacts, total }), problems }
}

export const killedImports: Row = {
  id: 'killed-imports',
  area: 'data',
  threat: 'an import is killed and begun again: lines are lost or counted twice',
  unit: 'kills',
  short: 10,
  long: 100,
  async run({ count, random, folder, say }) {
    const failures: string[] = []
    const log = join(folder, 'dnsmasq.log')
    writeResolverLog(log, LINES, random)
    const whole = join(folder, 'whole.db')
    const first = startChild('importer', [whole, log])
    await first.spoke
    const began = performance.now()
    await first.ended
    const lasts = performance.now() - began
    const expected = contactsIn(whole).contacts
    const file = join(folder, 'killed.db')
    let early = 0
    for (let done = 0; done < count; ) {
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
      for (let run = 0; run < KILLS_PER_IMPORT && done < count; run++, done++) {
        const child = startChild('importer', [file, log])
        await child.spoke
        // What was kept before a kill stays kept: each beginning has less to do than the one before.
        await pause(random.int(Math.ceil(lasts / KILLS_PER_IMPORT)))
        await kill(child)
        if (child.lines().includes('done')) early++
      }
      await startChild('importer', [file, log]).ended
      const { contacts, problems } = contactsIn(file)
      if (contacts !== expected) failures.push(`after ${done} kills ${contacts} where ${expected} is right`)
      for (const problem of problems.slice(0, 2)) failures.push(`after ${done} kills: ${problem}`)
      say(`${done} kills`)
    }
    const measured = `${LINES.toLocaleString('en')} lines, begun again after each kill, ${early} kills came too late; the sums are those of one import`
    return { count, failures, measured }
  },
}
