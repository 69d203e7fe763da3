import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { deviceTable, printable, shortTime, table } from '../print.ts'

/** `devices`: everything the ledger knows; `device ID`: one of them with its whole history. */
export function deviceCommands(program: Command, context: Context): void {
  program
    .command('devices')
    .description('the devices the ledger knows')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest devices --json')
    .action(async (options: { db?: string; json?: boolean }) => {
      const devices = (await context.engine({ db: options.db, mode: 'read' })).devices().value
      if (options.json) return context.out(JSON.stringify({ devices }))
      context.out(
        devices.length
          ? deviceTable(devices)
          : 'No device is known yet; scan a network first: houseguest interfaces',
      )
    })

  program
    .command('device <id>')
    .description('one device with its whole history')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest device d-3f1c9a20b7e4')
    .action(async (id: string, options: { db?: string; json?: boolean }) => {
      const detail = (await context.engine({ db: options.db, mode: 'read' })).device(id)
      if (options.json) return context.out(JSON.stringify(detail))
      const { device, history } = detail
      context.out(deviceTable([device]))
      context.out('')
      context.out(
        table(
          ['What', 'Value', 'Said by', 'From', 'Until'],
          history.map((f) => [
            f.key,
            printable(JSON.stringify(f.value)),
            f.from,
            shortTime(f.firstSeen),
            shortTime(f.lastSeen),
          ]),
        ),
      )
    })
}
