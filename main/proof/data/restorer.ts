import { writeSync } from 'node:fs'
import { systemClock } from '../../engine/clock.ts'
import { keepingDesk } from '../../engine/desks/keeping-desk.ts'

/** Restores the newest copy and takes that back, saying how far it is: `restorer.ts LEDGER`. */

const [file = ''] = process.argv.slice(2)
/** A desk serves one change; after it everything begins anew. */
const desk = () =>
  keepingDesk({
    file,
    demo: false,
    clock: systemClock,
    ledger: null,
    close: async () => {},
    restart: () => {},
  })
const name = desk().list().backups[0]?.name ?? ''
writeSync(1, 'begins\n')
await desk().restore(name)
writeSync(1, 'done\n')
await desk().undo()
writeSync(1, 'undone\n')
