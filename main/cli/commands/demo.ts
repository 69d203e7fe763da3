import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { deviceTable, typed } from '../print.ts'

/** `demo`: a year in a demonstration home, played through the same engine into a ledger of its own. */
export function demoCommand(program: Command, context: Context): void {
  program
    .command('demo')
    .description('a year in a demonstration home, in a ledger of its own; sends nothing')
    .option('--db <file>', 'the ledger to write (default: demo.db beside the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest demo')
    .action(async (options: { db?: string; json?: boolean }) => {
      const engine = await context.demo(options.db)
      const devices = engine.devices().value
      if (options.json) return context.out(JSON.stringify({ devices }))
      context.out(deviceTable(devices))
      const file = engine.about().ledgerFile
      context.out(`\nAn invented home, nothing was sent. Its ledger: ${file}`)
      context.out(`Look around: ${typed('warnings', '--db', file)}`)
    })
}
