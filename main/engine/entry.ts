import { Fault } from '../../shared/fault.ts'
import { openEngine } from './assemble.ts'
import { damagedEngine } from './damaged-engine.ts'
import type { Engine } from './engine.ts'
import { hostEngine } from './host/engine-process.ts'
import { ownLedgerFile } from './ledger/ledger-place.ts'

/** The engine as a process of its own. Arguments: `--ledger FILE` and `--demo`. */

/** How often it is asked whether a network is to be looked at by itself. */
const TICK_MS = 60_000

/** By then a window shows its first screen. */
const FIRST_SCREEN_MS = 2_000

/** Ends this process once its last answers have left; its host starts another. */
const restart = (): void => void setTimeout(() => process.exit(0), 100)

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

await hostEngine(async () => {
  const file = argument('--ledger')
  if (process.argv.includes('--demo')) {
    const { openDemo, playDemo } = await import('./demo-ledger.ts')
    const engine = openDemo(file)
    await playDemo(engine)
    return engine
  }
  const ledger = file ?? ownLedgerFile()
  let engine: Engine
  try {
    engine = openEngine({ file: ledger, mode: 'write', restart })
  } catch (error) {
    if (error instanceof Fault && error.code === 'ledger-damaged')
      return damagedEngine(ledger, error.message, restart)
    throw error
  }
  setImmediate(engine.readAhead)
  setTimeout(() => {
    engine.readOn()
    void engine.evidence.resume()
  }, FIRST_SCREEN_MS).unref()
  engine.sources.start()
  engine.keeping.keepDaily()
  setInterval(() => void engine.schedule.tick(), TICK_MS).unref()
  return engine
})
