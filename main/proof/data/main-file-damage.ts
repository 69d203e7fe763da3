import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { systemClock } from '../../engine/clock.ts'
import { keepingDesk } from '../../engine/desks/keeping-desk.ts'
import { closeLedger, type Ledger, openLedger } from '../../engine/ledger/open.ts'
import { ledgerProblems } from '../../engine/ledger/whole-copy.ts'
import type { Row } from '../row.ts'
import { homeEngine } from './home-engine.ts'
import { moment, momentsIn } from './moments.ts'

const MOMENTS = 400
/** How much of the file one fault overwrites at most. */
const LONGEST = 4_096

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function deskOver(file: string) {
  return keepingDesk({
    file,
    demo: false,
    clock: systemClock,
    ledger: null,
    damage: 'damaged',
    close: async () => {},
    restart: () => {},
  })
}

/** A ledger with a copy of it on the shelf, ended so that the next start looks it over. */
async function shelvedLedger(folder: string): Promise<string> {
  mkdirSync(folder)
  const file = join(folder, 'ledger.db')
  const { engine, ledger } = homeEngine(file)
  for (let n = 0; n < MOMENTS; n++) engine.record(moment(n))
  await engine.keeping.make()
  ledger.pragma('wal_checkpoint(TRUNCATE)')
  ledger.close()
  await engine.close()
  return file
}

/** How a fault was found: at the start, only by a full check, or not at all. */
function found(file: string): 'start' | 'check' | 'not' | string {
  let db: Ledger | undefined
  try {
    db = openLedger(file)
    return ledgerProblems(db).length > 0 ? 'check' : 'not'
  } catch (error) {
    if (error instanceof Fault && error.code === 'ledger-damaged') return 'start'
    return `it was refused as ${error instanceof Error ? error.message : String(error)}`
  } finally {
    if (db) closeLedger(db)
  }
}

/** What was found is set aside byte for byte and the copy takes its place; what nobody can find is counted, and is why copies are kept. */
export const mainFileDamage: Row = {
  id: 'main-file-damage',
  area: 'data',
  threat:
    'a part of the ledger’s file is overwritten: what is found is not restored, or the damaged file is lost',
  unit: 'overwrites',
  short: 300,
  long: 3_000,
  async run({ count, random, folder }) {
    const source = await shelvedLedger(join(folder, 'whole'))
    const whole = readFileSync(source)
    const failures: string[] = []
    const tally = { start: 0, check: 0, not: 0 }
    for (let run = 0; run < count; run++) {
      const home = join(folder, 'case')
      rmSync(home, { recursive: true, force: true })
      cpSync(join(folder, 'whole'), home, { recursive: true })
      const file = join(home, basename(source))
      const harmed = Buffer.from(whole)
      const at = random.int(harmed.length)
      random.bytes(1 + random.int(LONGEST)).copy(harmed, at)
      writeFileSync(file, harmed)
      const how = found(file)
      const say = (what: string) => failures.push(`overwrite ${run} at byte ${at}: ${what}`)
      if (how === 'not') {
        tally.not++
        continue
      }
      if (how !== 'start' && how !== 'check') {
        say(how)
        continue
      }
      tally[how]++
      const before = hash(readFileSync(file))
      if (how === 'start' && before !== hash(harmed)) say('the refused file was changed')
      const desk = deskOver(file)
      const name = desk.list().backups[0]?.name ?? ''
      try {
        const { setAside } = await desk.restore(name)
        if (hash(readFileSync(join(setAside, basename(file)))) !== before)
          say('the file set aside was changed')
        const db = openLedger(file)
        const { moments, problems } = momentsIn(db)
        closeLedger(db)
        if (moments !== MOMENTS || problems.length > 0)
          say(`${moments} moments restored, ${problems[0] ?? ''}`)
      } catch (error) {
        say(`not restored: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    const restored = tally.start + tally.check
    return {
      count,
      failures,
      measured: `${tally.start} found at the start, ${tally.check} by a full check, all ${restored} restored; ${tally.not} lie in unused or unchecked bytes and were found by neither`,
    }
  },
}
