import { INSTANCE_NAMES } from './fingerprints/instance-names.ts'
import { PAGE_TEXTS } from './fingerprints/page-texts.ts'
import { SERVER_HEADERS } from './fingerprints/server-headers.ts'
import { SYSTEM_DESCRIPTIONS } from './fingerprints/system-descriptions.ts'
import type { TextReading, TextRow, TextSlot } from './fingerprints/text-row.ts'

/** Every row that reads free text. */
export const TEXT_ROWS: readonly TextRow[] = [
  ...SERVER_HEADERS,
  ...PAGE_TEXTS,
  ...SYSTEM_DESCRIPTIONS,
  ...INSTANCE_NAMES,
]

const bySlot = new Map<TextSlot, TextRow[]>()
for (const row of TEXT_ROWS) bySlot.set(row.slot, [...(bySlot.get(row.slot) ?? []), row])

const MAX_LENGTH = 512

/** What one row reads from a text; `null` when it does not match. */
export function readRow(row: TextRow, text: string): TextReading | null {
  const match = row.match.exec(text.slice(0, MAX_LENGTH))
  if (!match) return null
  const groups = match.groups ?? {}
  const vendor = groups.vendor ?? row.vendor
  const model = groups.model?.trim() || row.model
  const firmware = groups.firmware ?? groups.firmware2
  return {
    ...(vendor ? { vendor } : {}),
    ...(model ? { model } : {}),
    ...(row.kind ? { kind: row.kind } : {}),
    ...(firmware ? { firmware } : {}),
    ...(groups.serial ? { serial: groups.serial } : {}),
    ...(groups.hardware ? { hardware: groups.hardware } : {}),
    ...(groups.mac ? { mac: groups.mac } : {}),
  }
}

/** Every row of a slot that matches, with what it reads, in table order. */
export function readText(slot: TextSlot, text: string): { row: TextRow; reading: TextReading }[] {
  const found: { row: TextRow; reading: TextReading }[] = []
  if (!text) return found
  for (const row of bySlot.get(slot) ?? []) {
    const reading = readRow(row, text)
    if (reading) found.push({ row, reading })
  }
  return found
}
