import { type Command, Option } from 'commander'
import { byteSize } from '../../../shared/byte-size.ts'
import { Fault } from '../../../shared/fault.ts'
import { calls } from '../../../shared/i18n/en/calls.ts'
import type { FileReport } from '../../../shared/model/import-report.ts'
import { FORMATS, type Format } from '../../engine/outbound/reader.ts'
import { threadFor } from '../../engine/outbound/reading-thread.ts'
import type { Context } from '../context.ts'
import { printable, table } from '../print.ts'

/** `import FILE…`: outbound evidence from captures, logs, flow records and databases. Sends nothing. */
export function importCommand(program: Command, context: Context): void {
  program
    .command('import <files...>')
    .description(
      'outbound evidence from files: captures, Zeek, Suricata, dnsmasq, Pi-hole, AdGuard Home, NetFlow; DHCP leases tell whose it is',
    )
    .addOption(new Option('--as <format>', 'the format, when it is not to be detected').choices(FORMATS))
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText(
      'after',
      '\nImporting a file again, or after it grew, adds nothing twice. Of a Zeek log, those beside it in\nits folder are read, too, so that each connection counts once, with its name and its bytes.\n\nExample:\n  houseguest import home.pcap /opt/zeek/logs/current/*.log /tmp/dhcp.leases',
    )
    .action(async (files: string[], options: { as?: Format; db?: string; json?: boolean }) => {
      const thread = threadFor(files)
      const desk = (await context.engine({ db: options.db, mode: 'write' })).evidence
      const report = await desk.importFiles(files, {
        ...(options.as === undefined ? {} : { format: options.as }),
        signal: context.signal,
        thread,
        ...(context.terminal
          ? {
              onProgress: (file, at, size) =>
                context.err(`\r${file}: ${Math.min(100, Math.round((at / Math.max(1, size)) * 100))} % `),
            }
          : {}),
      })
      if (context.terminal) context.err('\n')
      if (options.json) context.out(JSON.stringify(report))
      else
        context.out(
          table(
            ['File', 'Format', 'Records', 'Contacts', 'Skipped', 'Size', 'ms'],
            report.files.map((f) => [
              f.file,
              f.format,
              f.records,
              f.contacts,
              f.skipped,
              byteSize(f.bytes),
              f.ms,
            ]),
          ),
        )
      if (!options.json) for (const file of report.files) if (file.skipped > 0) context.out(whySkipped(file))
      if (!options.json)
        for (const file of report.files) if (file.sameHours.length > 0) context.out(sameHours(file))
      const refused = report.files.filter((f) => f.format === null)
      if (report.files.length === 1 && refused[0])
        throw new Fault('bad-input', refused[0].errors[0] ?? 'The file could not be read.')
      for (const { file, errors } of report.files)
        for (const error of errors) {
          // Damage of a file, which is told with its place. All else kept it from being read.
          const isPlace = error.startsWith('byte ')
          context.err(isPlace ? `${file}, ${error}\n` : `${error}\n`)
          if (!isPlace) context.exitCode(1)
        }
    })
}

/** Why records of a file were not used, as a line. */
function whySkipped({ file, skippedBy }: FileReport): string {
  const words: Partial<Record<string, string>> = calls.read.reasons
  const reasons = Object.entries(skippedBy).map(([reason, n]) => `${words[reason] ?? reason} (${n})`)
  return `${printable(file)}, skipped: ${reasons.join(', ')}`
}

/** That calls may be counted twice, as a line. */
function sameHours({ file, sameHours }: FileReport): string {
  const words: Partial<Record<string, string>> = calls.read.formats
  const list = sameHours.map((format) => words[format] ?? format).join(', ')
  return `${printable(file)}: ${calls.read.sameHours.replace('{{list}}', list)}`
}
