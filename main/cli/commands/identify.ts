import { macPrefixes } from '../../engine/host/mac-prefixes.ts'
import { readCase } from '../../engine/identification/case-input.ts'
import type { FusedField, Identity } from '../../engine/identification/claim.ts'
import { identifyAll } from '../../engine/identification/identify.ts'

const MAX_LINE = 1_000_000

/** One answer of `identify --json`, in the shape of the command-line contract. Unknown is `null`. */
export interface IdentifyAnswer {
  id: string
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

/**
 * Answers one JSON line per line of raw observations. A line that is no observation answers with nothing known;
 * blank lines are skipped. Touches no ledger and no network. Resolves to the counts of lines answered and unread.
 */
export async function identifyLines(
  lines: AsyncIterable<string>,
  write: (line: string) => void,
): Promise<{ answered: number; unread: number }> {
  const counts = { answered: 0, unread: 0 }
  for await (const line of lines) {
    if (!line.trim()) continue
    const { id, observation } = readCase(parse(line))
    if (!observation) counts.unread++
    const heard = observation ? [observation] : []
    write(JSON.stringify(answer(id, identifyAll(heard, macPrefixes))))
    counts.answered++
  }
  return counts
}

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

function answer(id: string, identity: Identity): IdentifyAnswer {
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
