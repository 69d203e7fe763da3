import { openEngine } from './assemble.ts'
import { openDemo, playDemo } from './demo-ledger.ts'
import { hostEngine } from './host/engine-process.ts'
import { defaultLedgerFile } from './ledger/default-file.ts'

/** The engine as a process of its own. Arguments: `--ledger FILE` and `--demo`. */

/** How often it is asked whether a network is to be looked at by itself. */
const TICK_MS = 60_000

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

await hostEngine(async () => {
  const file = argument('--ledger')
  if (process.argv.includes('--demo')) {
    const engine = openDemo(file)
    await playDemo(engine)
    return engine
  }
  const engine = openEngine({ file: file ?? defaultLedgerFile(), mode: 'write' })
  engine.sources.start()
  setInterval(() => void engine.schedule.tick(), TICK_MS).unref()
  return engine
})
