import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { table, typed } from '../print.ts'

/** `interfaces`: the networks that could be audited. Sends nothing. */
export function interfacesCommand(program: Command, context: Context): void {
  program
    .command('interfaces')
    .description('networks of this machine that could be audited (sends nothing)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest interfaces')
    .action(async (options: { json?: boolean }) => {
      const interfaces = (await context.interfaces()).map(({ name, address, cidr, mac, kind }) => ({
        name,
        address,
        cidr,
        mac,
        kind,
      }))
      if (options.json) return context.out(JSON.stringify({ interfaces }))
      if (interfaces.length === 0)
        return context.out('No network that could be audited; connect one and try again.')
      context.out(
        table(
          ['Name', 'Network', 'Address', 'Kind', 'MAC'],
          interfaces.map((i) => [i.name, i.cidr, i.address, i.kind, i.mac]),
        ),
      )
      context.out(`\nNothing was sent. To audit one: ${typed('scan', '--interface', interfaces[0]!.name)}`)
    })
}
