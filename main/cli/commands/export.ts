import { randomUUID } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Fault } from '../../../shared/fault.ts'
import { whyUnwritable } from '../../../shared/unwritable.ts'
import { discard } from '../../engine/ledger/durable.ts'
import { asFault } from '../../engine/ledger/refusals.ts'
import { refuseToReplace } from '../../engine/report/write-file.ts'
import type { Context } from '../context.ts'

/** `export`: everything the ledger holds, as one JSON document. */
export function exportCommand(program: Command, context: Context): void {
  program
    .command('export <file>')
    .description('everything the ledger holds, as one JSON document')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout that names the file')
    .addHelpText('after', '\nExample:\n  houseguest export ~/houseguest.json')
    .action(async (given: string, options: { db?: string; json?: boolean }) => {
      const engine = await context.engine({ db: options.db, mode: 'read' })
      const file = resolve(given)
      const half = `${file}.${randomUUID().slice(0, 8)}.part`
      try {
        await refuseToReplace(given)
        const fd = openSync(half, 'wx', 0o600)
        try {
          let next: string | null = null
          do {
            const page = engine.keeping.exportAll(next)
            writeSync(fd, page.text)
            next = page.next
          } while (next !== null && !context.signal.aborted)
        } finally {
          closeSync(fd)
        }
        if (context.signal.aborted) return rmSync(half)
        renameSync(half, file)
      } catch (error) {
        discard(half)
        throw told(error, file)
      }
      const { size } = statSync(file)
      context.out(
        options.json
          ? JSON.stringify({ file, bytes: size })
          : `Everything is in ${file} (${size} bytes). It names your devices and where they go: keep it safe.`,
      )
    })
}

/** What speaks against the file the owner named is not the ledger's fault. */
function told(error: unknown, file: string): Error {
  const unfit = whyUnwritable(error)
  return unfit
    ? new Fault(unfit.code, `The export cannot be written to ${file}: ${unfit.why}.`)
    : asFault(error, file)
}
