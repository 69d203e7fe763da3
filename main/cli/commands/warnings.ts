import type { Command } from 'commander'
import type { Warning } from '../../../shared/model/warning.ts'
import type { Context, EngineOptions } from '../context.ts'
import { printable, shortTime, table } from '../print.ts'

/** What these commands need of an engine. */
export interface WarningsEngine {
  warnings(options: { all?: boolean }): Warning[]
  /** @throws Fault `not-found` */
  acknowledge(id: string, options: { note?: string | null; until?: number | null }): Warning
}

export type WarningsContext = Pick<Context, 'out'> & {
  engine(options: EngineOptions): Promise<WarningsEngine>
}

/** `warnings`: what is open, worst first. */
export function warningsCommand(program: Command, context: WarningsContext): void {
  program
    .command('warnings')
    .description('open warnings, worst first')
    .option('--all', 'acknowledged and resolved ones too')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest warnings --all')
    .action(async (options: { all?: boolean; db?: string; json?: boolean }) => {
      const engine = await context.engine({ db: options.db, mode: 'read' })
      const warnings = engine.warnings({ all: options.all === true })
      if (options.json) return context.out(JSON.stringify({ warnings }))
      context.out(warnings.length > 0 ? warningTable(warnings) : 'No warning is open.')
    })
}

/** Warnings as lines for people. */
export const warningTable = (warnings: readonly Warning[]): string =>
  table(
    ['Severity', 'What', 'Since', 'State', 'Id'],
    warnings.map((w) => [w.severity, w.title, shortTime(w.at), w.state, w.id]),
  )

/** One warning with its grounds and what can be done. */
export const warningText = (warning: Warning): string =>
  printable(
    [
      `${warning.severity}: ${warning.title} (${warning.state})`,
      warning.explanation,
      ...warning.evidence.map((e) => `  ${shortTime(e.at)}  ${e.text} [${e.from}]`),
      ...warning.advice.map((line) => `  → ${line}`),
    ].join('\u2028'),
  ).replaceAll('\u2028', '\n')
