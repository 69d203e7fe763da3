import type { Command } from 'commander'
import { Fault } from '../../../shared/fault.ts'
import type { Context } from '../context.ts'

/** `backup` and `check`: a consistent copy of a live ledger, and whether it is whole. */
export function keepingCommands(program: Command, context: Context): void {
  program
    .command('backup <file>')
    .description('a consistent, checked copy of a live ledger')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest backup ~/houseguest-copy.db')
    .action(async (file: string, options: { db?: string; json?: boolean }) => {
      const engine = await context.engine({ db: options.db, mode: 'read' })
      const copy = await engine.backup(file)
      context.out(
        options.json ? JSON.stringify(copy) : `Copied to ${copy.file} (${copy.bytes} bytes), checked whole.`,
      )
    })

  program
    .command('check')
    .description('is the ledger whole?')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest check')
    .action(async (options: { db?: string; json?: boolean }) => {
      const problems = await problemsIn(context, options.db)
      const ok = problems.length === 0
      if (options.json) context.out(JSON.stringify({ ok, problems }))
      else if (ok) context.out('The ledger is whole.')
      else for (const problem of problems) context.out(problem)
      if (!ok) context.exitCode(1)
    })
}

/** A ledger too damaged to open is an answer to this question, not a failure of it. */
async function problemsIn(context: Context, db: string | undefined): Promise<string[]> {
  try {
    return (await context.engine({ db, mode: 'read' })).check()
  } catch (error) {
    if (error instanceof Fault && ['ledger-damaged', 'ledger-foreign'].includes(error.code))
      return [error.message]
    throw error
  }
}
