import { writeSync } from 'node:fs'
import { openEngine } from '../../engine/assemble.ts'

/** Imports one file of evidence, saying when it begins and when it is done: `importer.ts LEDGER FILE`. */

const [file = '', evidence = ''] = process.argv.slice(2)
const engine = openEngine({ file, mode: 'write' })
writeSync(1, 'begins\n')
await engine.evidence.importFiles([evidence])
writeSync(1, 'done\n')
await engine.close()
