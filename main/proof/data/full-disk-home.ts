import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { faultData } from '../../../shared/fault.ts'
import { systemClock } from '../../engine/clock.ts'
import { closeLedger, openLedger } from '../../engine/ledger/open.ts'
import { ledgerProblems } from '../../engine/ledger/whole-copy.ts'
import { RECORDED_NIC } from '../../engine/testing/recorded-network.ts'
import { homeEngine } from './home-engine.ts'

/** An engine on a disk that fills while it scans: `full-disk-home.ts FOLDER ROUNDS`; what it found as JSON on stdout. */

const [folder = '', rounds = '1'] = process.argv.slice(2)
const NEIGHBOURS = 120
const BALLAST = join(folder, 'ballast')
/** How long space may be back before everything that waited must be written. */
const PATIENCE_MS = 120_000

const failures: string[] = []
let emit: () => Promise<void> = async () => {}
const { engine, ledger } = homeEngine(join(folder, 'ledger.db'), {
  network: {
    async scan(_nic, _options, events) {
      await emit()
      for (let n = 0; n < NEIGHBOURS; n++)
        events.neighbour({
          ip: `192.0.2.${n + 3}`,
          mac: macOf(n),
          at: systemClock.now(),
          interface: RECORDED_NIC.name,
        })
      await pause(100)
    },
  },
})

let round = 0
const macOf = (n: number) =>
  `02:00:${[round >> 8, round & 255, n >> 8, n & 255].map((part) => part.toString(16).padStart(2, '0')).join(':')}`

function fill(): void {
  const fd = openSync(BALLAST, 'a')
  try {
    for (const size of [65_536, 512])
      for (;;) {
        try {
          writeSync(fd, Buffer.alloc(size, 1))
        } catch {
          break
        }
      }
  } finally {
    closeSync(fd)
  }
}

/** The code a refused act answers with; `null` when it went through. */
async function refusal(act: () => unknown): Promise<string | null> {
  try {
    await act()
    return null
  } catch (error) {
    return (error as { code?: string }).code ?? faultData(error).code
  }
}

for (; round < Number(rounds); round++) {
  const fail = (what: string) => failures.push(`round ${round}: ${what}`)
  const known = engine.devices().value.length
  emit = async () => {
    ledger.pragma('wal_checkpoint(TRUNCATE)')
    fill()
  }
  const told = await refusal(() => engine.scan(RECORDED_NIC.name, { seconds: 1 }))
  if (told !== 'disk-full') fail(`the scan answered ${told}`)
  const { problem, held } = engine.writing()
  if (held < NEIGHBOURS || !problem?.includes('full')) fail(`${held} observations wait: ${problem}`)
  if (engine.devices().value.length !== known) fail('the ledger cannot be read')
  const kept = await refusal(() => engine.keepSetting('proof', 'x'.repeat(500_000)))
  if (kept !== 'SQLITE_FULL') fail(`a setting was answered ${kept}`)
  const copied = await refusal(() => engine.keeping.make())
  if (copied !== 'disk-full') fail(`a backup was answered ${copied}`)
  rmSync(BALLAST)
  const until = performance.now() + PATIENCE_MS
  while (engine.writing().problem !== null && performance.now() < until) await pause(50)
  const now = engine.devices().value.length
  if (now !== known + NEIGHBOURS) fail(`${now - known} of ${NEIGHBOURS} are there after space came back`)
}
await engine.close()
const db = openLedger(join(folder, 'ledger.db'))
failures.push(...ledgerProblems(db))
const devices = db.prepare<[], number>('SELECT count(*) FROM device').pluck().get()
if (devices !== Number(rounds) * NEIGHBOURS) failures.push(`${devices} devices in the end`)
closeLedger(db)
process.stdout.write(`${JSON.stringify({ failures, devices })}\n`)
