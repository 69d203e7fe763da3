import { writeSync } from 'node:fs'
import { closeLedger, openLedger } from '../../engine/ledger/open.ts'

/** Brings a ledger up to this version, saying when it begins: `migrator.ts LEDGER`. */

const [file = ''] = process.argv.slice(2)
writeSync(1, 'begins\n')
closeLedger(openLedger(file))
writeSync(1, 'done\n')
