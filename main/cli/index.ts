import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { faultData } from '../../shared/fault.ts'
import { clockAt, systemClock } from '../engine/clock.ts'
import type { Engine } from '../engine/engine.ts'
import { defaultLedgerFile } from '../engine/ledger/default-file.ts'
import { ownLedgerFile } from '../engine/ledger/ledger-place.ts'
import { asFault } from '../engine/ledger/refusals.ts'
import { version } from '../version.ts'
import { acknowledgeCommand } from './commands/acknowledge.ts'
import { contactsCommand } from './commands/contacts.ts'
import { deliverCommands } from './commands/deliver.ts'
import { demoCommand } from './commands/demo.ts'
import { deviceCommands } from './commands/devices.ts'
import { exportCommand } from './commands/export.ts'
import { hubCommands } from './commands/hub.ts'
import { identifyCommand } from './commands/identify.ts'
import { importCommand } from './commands/import.ts'
import { interfacesCommand } from './commands/interfaces.ts'
import { keepingCommands } from './commands/keeping.ts'
import { replayCommand } from './commands/replay.ts'
import { reportCommand } from './commands/report.ts'
import { restoreCommands } from './commands/restore.ts'
import { scanCommand } from './commands/scan.ts'
import { selfCommand } from './commands/self.ts'
import { vendorsCommand } from './commands/vendors.ts'
import { warningsCommand } from './commands/warnings.ts'
import { watchCommand } from './commands/watch.ts'
import type { Context } from './context.ts'
import { visible } from './print.ts'

/** Exit codes of the command-line contract; the signals' are 128 + their number. */
const FAILED = 1
const USAGE = 2
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/** The engine's rooms, loaded when a command needs them: help and usage errors answer at once. */
const rooms = () => import('../engine/assemble.ts')

/** Runs one command line (without node and script) and answers its exit status; never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  const stop = new AbortController()
  const engines: Engine[] = []
  let status = 0
  let bySignal = 0
  let ledger = defaultLedgerFile()
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => {
      bySignal = code
      stop.abort()
    })
  let unwritten: Error | null = null
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    stop.abort()
    // Whoever has read enough closes the pipe; anything else lost the answer.
    if (error.code !== 'EPIPE') unwritten = error
  })
  const opened = (engine: Engine): Engine => {
    engines.push(engine)
    return engine
  }
  const context: Context = {
    out: (line) => void process.stdout.write(`${visible(line)}\n`),
    async taken() {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain', { signal: stop.signal })
    },
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    signal: stop.signal,
    interfaces: async () => (await import('../engine/network/interfaces.ts')).listInterfaces(),
    engine: async ({ db, mode }) => {
      ledger = db ?? ownLedgerFile()
      // Before the writer's lock, which would be left beside a ledger that is none.
      if (mode === 'change') (await import('../engine/ledger/open.ts')).requireLedger(ledger)
      return opened((await rooms()).openEngine({ file: ledger, mode: mode === 'read' ? 'read' : 'write' }))
    },
    async replay({ db, now }) {
      ledger = db
      return opened((await rooms()).openEngine({ file: db, mode: 'write', clock: clockAt(now) }))
    },
    async demo(db) {
      const { openDemo, playDemo } = await import('../engine/demo-ledger.ts')
      const engine = opened(openDemo(db))
      await playDemo(engine)
      return engine
    },
    exitCode: (code) => {
      status = code
    },
  }
  try {
    await program(context).parseAsync([...argv], { from: 'user' })
  } catch (error) {
    status = report(error, ledger)
  } finally {
    for (const engine of engines) await engine.close()
  }
  // Comes after the error of any write before it.
  await new Promise((done) => process.stdout.write('', done))
  if (unwritten && !status) {
    process.stderr.write(`houseguest: The answer could not be written (${(unwritten as Error).message}).\n`)
    status = FAILED
  }
  return bySignal || status
}

/** The command line's commands, over `context`. */
export function program(context: Context): Command {
  const root = new Command('houseguest')
    .description(
      'Audits how far the connected devices in a home or small office can be trusted. All data stays here.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(run with --help for an example)')
    .addHelpText('after', '\nExample:\n  houseguest interfaces')
  for (const add of [
    interfacesCommand,
    scanCommand,
    watchCommand,
    deviceCommands,
    identifyCommand,
    importCommand,
    contactsCommand,
    warningsCommand,
    acknowledgeCommand,
    vendors,
    replayCommand,
    reportCommand,
    demoCommand,
    selfCommand,
    keepingCommands,
    restoreCommands,
    exportCommand,
    hubCommands,
    deliverCommands,
  ])
    add(root, context)
  for (const command of everyCommand(root)) {
    command.exitOverride()
    command.options.find(({ long }) => long === '--db')?.argParser(ledgerName)
  }
  return root
}

/** The commands under `of`, at every depth. */
export const everyCommand = (of: Command): Command[] =>
  of.commands.flatMap((one) => [one, ...everyCommand(one)])

/** SQLite takes an empty name for a file that is gone with the command: what was recorded would be lost. */
const ledgerName = (file: string): string => {
  if (file === '') throw new InvalidArgumentError('it must name a file.')
  return file
}

/** Vendors are told from the shipped records even where no ledger was begun yet. */
const vendors = (program: Command, context: Context): void =>
  vendorsCommand(program, context, async ({ db, name, preset, asOf }) => {
    const file = db ?? ownLedgerFile()
    const none = db === undefined && !existsSync(file)
    const engine = await context.engine({ db: none ? ':memory:' : file, mode: 'read' })
    const now = new Date(systemClock.now()).toISOString()
    return engine.vendors.assess({ name, preset, asOf: asOf !== undefined && asOf < now ? asOf : now })
  })

/** One line on stderr that says what and what to do; never a stack trace. */
function report(error: unknown, ledger: string): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
  const { message } = faultData(asFault(error, ledger))
  process.stderr.write(`houseguest: ${onCommandLine(message.split('\n')[0] ?? '')}\n`)
  return FAILED
}

/** A window offers another ledger by a button, a command line by an option. */
const onCommandLine = (sentence: string): string =>
  sentence
    .replace(/choose another file\.$/, 'name another file with --db.')
    .replace(/choose the folder it is in\.$/, 'name it with --db.')
