import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import type { Command } from 'commander'
import type { CaseInput } from '../../engine/identification/case-input.ts'
import type { FusedField, Identity } from '../../engine/identification/claim.ts'
import type { Context } from '../context.ts'
import { printable } from '../print.ts'
import { keepMemorySteady } from '../steady-memory.ts'
import { textLines } from '../text-lines.ts'
import { whyUnreadable } from '../unreadable-file.ts'

const MAX_LINE = 1_000_000

/** One answer of `identify --json`, in the shape of the command-line contract. Unknown is `null`. */
export interface IdentifyAnswer {
  id: CaseInput['id']
  vendor: string | null
  model: string | null
  kind: string | null
  firmware: string | null
  serial: string | null
  hardware: string | null
  mac: string | null
  uuid: string | null
  confidence: number
  evidence: { field: string; value: string; from: string; confidence: number }[]
  conflicts: Identity['conflicts']
}

/** The fingerprints are thousands of rows: loaded when there is something to identify. */
async function identification() {
  const [{ macPrefixes }, { readCase }, { identifyAll }] = await Promise.all([
    import('../../engine/host/mac-prefixes.ts'),
    import('../../engine/identification/case-input.ts'),
    import('../../engine/identification/identify.ts'),
  ])
  return { identifyAll, macPrefixes, readCase }
}

/**
 * Answers one line per line of raw observations, in batches: what was read together is answered together, for a write
 * of its own for each line costs as much as a tenth of the work. A line that is no observation answers with nothing
 * known; blank lines are skipped. Touches no ledger and no network, and needs no more memory for more lines: what was
 * answered is handed to `write`, and read on when that is done. Resolves to the counts of lines answered and unread.
 */
async function identifyLines(
  batches: AsyncIterable<readonly string[]>,
  write: (answers: readonly IdentifyAnswer[]) => Promise<void>,
): Promise<{ answered: number; unread: number }> {
  const counts = { answered: 0, unread: 0 }
  const { identifyAll, macPrefixes, readCase } = await identification()
  keepMemorySteady()
  for await (const lines of batches) {
    const answers: IdentifyAnswer[] = []
    for (const line of lines) {
      if (!line.trim()) continue
      const { id, observation } = readCase(parse(line), fromHex)
      if (!observation) counts.unread++
      const heard = observation ? [observation] : []
      answers.push(answer(id, identifyAll(heard, macPrefixes)))
    }
    counts.answered += answers.length
    if (answers.length > 0) await write(answers)
  }
  return counts
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex')

function parse(line: string): unknown {
  if (line.length > MAX_LINE) return null
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const SHOWN = ['vendor', 'model', 'kind', 'firmware', 'serial', 'name', 'hostname', 'hardware'] as const
const first = (value: string | readonly string[] | undefined): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : (value[0] ?? null)

function answer(id: CaseInput['id'], identity: Identity): IdentifyAnswer {
  const fields = SHOWN.map((field) => [field, identity[field]] as const).filter(
    (entry): entry is [(typeof SHOWN)[number], FusedField<string | readonly string[]>] => entry[1] !== null,
  )
  const main = [identity.vendor, identity.model].filter((field) => field !== null)
  return {
    id,
    vendor: identity.vendor?.value ?? null,
    model: identity.model?.value ?? null,
    kind: identity.kind?.value ?? null,
    firmware: first(identity.firmware?.value),
    serial: identity.serial?.value ?? null,
    hardware: identity.hardware?.value ?? null,
    mac: identity.macs[0] ?? null,
    uuid: identity.uuids[0] ?? null,
    confidence:
      main.length > 0 ? Math.min(...main.map((field) => field.confidence)) : (identity.kind?.confidence ?? 0),
    evidence: fields.map(([field, { value, from, confidence }]) => ({
      field,
      value: typeof value === 'string' ? value : value.join(', '),
      from,
      confidence,
    })),
    conflicts: identity.conflicts,
  }
}

/** `identify FILE|-`: who each raw observation came from. Touches no ledger and no network. */
export function identifyCommand(program: Command, context: Context): void {
  program
    .command('identify <file>')
    .description('reads raw observations, one JSON a line (`-`: standard input), and answers who each is')
    .option('--json', 'JSON Lines on stdout')
    .addHelpText('after', '\nExample:\n  houseguest identify observations.jsonl --json')
    .action(async (file: string, options: { json?: boolean }) => {
      const lines = textLines(addAbortSignal(context.signal, input(file)), MAX_LINE)
      const line = options.json ? (answer: IdentifyAnswer) => JSON.stringify(answer) : inWords
      const write = (answers: readonly IdentifyAnswer[]) => {
        context.out(answers.map(line).join('\n'))
        return context.taken()
      }
      try {
        const { answered, unread } = await identifyLines(lines, write)
        if (unread > 0) context.err(`${unread} of ${answered} lines held no observation.\n`)
      } catch (error) {
        if (context.signal.aborted) return
        throw whyUnreadable(error, file) ?? error
      }
    })
}

const input = (file: string): Readable => (file === '-' ? process.stdin : createReadStream(file))

function inWords({ id, vendor, model, kind, firmware }: IdentifyAnswer): string {
  return printable([id, vendor, model, kind, firmware].map((value) => value ?? '–').join('  '))
}
