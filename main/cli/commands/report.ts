import { type Command, InvalidArgumentError, Option } from 'commander'
import { LANGUAGES, type Language } from '../../../shared/i18n/languages.ts'
import { systemClock } from '../../engine/clock.ts'
import { REPORT_FORMATS, type ReportFormat } from '../../engine/report/formats.ts'
import type { Subject } from '../../engine/report/report.ts'
import type { Context } from '../context.ts'

interface Options {
  format: ReportFormat
  output: string
  devices?: string
  vendor?: string
  language: Language
  db?: string
  json?: boolean
}

const notEmpty = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('it must not be empty.')
  return text
}

/** Fonts and drawing are loaded when there is something to write. */
async function reports() {
  const [{ gatherAudit }, { report }, { writeWhole }] = await Promise.all([
    import('../../engine/report/gather.ts'),
    import('../../engine/report/report.ts'),
    import('../../engine/report/write-file.ts'),
  ])
  return { gatherAudit, report, writeWhole }
}

/** `report`: the audit as a document. Sends nothing. */
export function reportCommand(program: Command, context: Context): void {
  program
    .command('report')
    .description('the audit as a document: the home, the printers, one device or one vendor')
    .addOption(
      new Option('--format <format>', 'html and pdf to read, csv and json to work with')
        .choices(REPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .requiredOption('--output <file>', 'the file to write; one that is there is replaced', notEmpty)
    .addOption(
      new Option('--devices <which>', '`printers` for the fleet, or the id of one device')
        .argParser(notEmpty)
        .conflicts('vendor'),
    )
    .option('--vendor <name>', 'a dossier about one vendor', notEmpty)
    .addOption(new Option('--language <tag>', 'of html and pdf').choices(LANGUAGES).default('en'))
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  houseguest report --format pdf --output home.pdf\n  houseguest report --format csv --devices printers --output printers.csv',
    )
    .action(async (options: Options) => {
      const { gatherAudit, report, writeWhole } = await reports()
      const data = gatherAudit(
        await context.engine({ db: options.db, mode: 'read' }),
        systemClock.now(),
        options.vendor,
      )
      const written = await writeWhole(
        options.output,
        await report(data, subjectOf(options), options.format, options.language),
      )
      context.out(
        options.json
          ? JSON.stringify(written)
          : `Written to ${written.file} (${written.bytes.toLocaleString('en-GB')} bytes).`,
      )
    })
}

function subjectOf({ devices, vendor }: Options): Subject {
  if (vendor !== undefined) return { about: 'vendor', name: vendor }
  if (devices === undefined) return { about: 'home' }
  return devices === 'printers' ? { about: 'printers' } : { about: 'device', id: devices }
}
