import { writeSync } from 'node:fs'
import { openEngine } from '../../engine/assemble.ts'

/**
 * Imports one file of evidence: `importer.ts LEDGER FILE`. It says `begins`, then `done` and, as JSON, what was read
 * and the most memory it held.
 */

const [file = '', evidence = ''] = process.argv.slice(2)
const engine = openEngine({ file, mode: 'write' })
writeSync(1, 'begins\n')
const { total } = await engine.evidence.importFiles([evidence])
writeSync(1, 'done\n')
await engine.close()
const { maxRSS } = process.resourceUsage()
writeSync(1, `${JSON.stringify({ ...total, peakMb: maxRSS / 1024 })}\n`)
