import { type Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.ts'
import { contactTable } from '../print.ts'

/** `contacts`: who talked to whom, from imported and followed evidence. Sends nothing. */
export function contactsCommand(program: Command, context: Context): void {
  program
    .command('contacts')
    .description('who talked to whom')
    .option('--device <id>', 'of this device only')
    .option('--since <time>', 'since this time (ISO 8601)', sinceTime)
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest contacts --since 2026-11-01 --json')
    .action(async (options: { device?: string; since?: number; db?: string; json?: boolean }) => {
      const engine = await context.engine({ db: options.db, mode: 'read' })
      // A mistyped id must not read as a device that talks to nobody.
      if (options.device !== undefined) engine.device(options.device)
      const contacts = engine.contacts.list({
        ...(options.device === undefined ? {} : { deviceId: options.device }),
        ...(options.since === undefined ? {} : { since: options.since }),
      })
      if (options.json) return context.out(JSON.stringify({ contacts }))
      context.out(
        contacts.length > 0
          ? contactTable(contacts)
          : 'No contact is known; import evidence first: houseguest import FILE',
      )
    })
}

const sinceTime = (text: string): number => {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new InvalidArgumentError('write it like 2026-11-01T00:00:00Z.')
  return at
}
