import { type Command, InvalidArgumentError } from 'commander'
import { type WarningsContext, warningText } from './warnings.ts'

/** `acknowledge ID`: the owner expected this one, or this kind on this device for a while. */
export function acknowledgeCommand(program: Command, context: WarningsContext): void {
  program
    .command('acknowledge <id>')
    .description('this one was expected')
    .option('--note <text>', 'why, for your own record')
    .option('--until <time>', 'expect this kind on this device until then (ISO 8601), or `always`', untilTime)
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest acknowledge w-3f1c9a20b7e45d61 --note "my backup"')
    .action(
      async (id: string, options: { note?: string; until?: number | null; db?: string; json?: boolean }) => {
        const until = options.until === undefined ? {} : { until: options.until }
        const engine = await context.engine({ db: options.db, mode: 'change' })
        const warning = engine.acknowledge(id, { note: options.note ?? null, ...until })
        context.out(options.json ? JSON.stringify({ warning }) : warningText(warning))
      },
    )
}

const untilTime = (text: string): number | null => {
  if (text === 'always') return null
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new InvalidArgumentError('write 2027-03-01 or `always`.')
  return at
}
