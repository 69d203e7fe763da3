import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { shortTime, table } from '../print.ts'

/** Purposes for which a server was asked; devices of the home are told of as packets. */
const SERVERS = new Set(['page-fetch', 'source', 'hub', 'delivery'])

/** `self`: what Houseguest itself has sent and contacted, and why. */
export function selfCommand(program: Command, context: Context): void {
  program
    .command('self')
    .description('what Houseguest itself has sent and contacted, and why')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest self')
    .action(async (options: { db?: string; json?: boolean }) => {
      const conduct = (await context.engine({ db: options.db, mode: 'read' })).conduct()
      if (options.json) return context.out(JSON.stringify(conduct))
      const servers = conduct.hosts.filter(({ purpose }) => SERVERS.has(purpose))
      if (conduct.packets.length === 0 && servers.length === 0)
        return context.out('Houseguest has sent nothing.')
      if (conduct.packets.length > 0)
        context.out(
          table(
            ['Packet', 'Interface', 'To', 'Times', 'Bytes', 'Last', 'Why'],
            conduct.packets.map((p) => [
              p.kind,
              p.interface,
              p.destination,
              p.count,
              p.bytes,
              shortTime(p.lastAt),
              p.reason,
            ]),
          ),
        )
      if (servers.length > 0)
        context.out(
          table(
            ['Server', 'Port', 'Times', 'Last', 'Why'],
            servers.map((p) => [p.host, p.port, p.count, shortTime(p.lastAt), p.reason]),
          ),
        )
    })
}
