import { INSTANCE_NAMES } from './fingerprints/instance-names.ts'
import { PAGE_TEXTS } from './fingerprints/page-texts.ts'
import { SERVER_HEADERS } from './fingerprints/server-headers.ts'
import { SYSTEM_DESCRIPTIONS } from './fingerprints/system-descriptions.ts'
import type { TextReading, TextRow, TextSlot } from './fingerprints/text-row.ts'
import { patternIndex } from './pattern-index.ts'
import { remembering } from './remember.ts'

/** Every row that reads free text. */
export const TEXT_ROWS: readonly TextRow[] = [
  ...SERVER_HEADERS,
  ...PAGE_TEXTS,
  ...SYSTEM_DESCRIPTIONS,
  ...INSTANCE_NAMES,
]

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
export function readText(slot: TextSlot, text: string): readonly TextFound[] {
  return text ? readers[slot](text) : NOTHING
}

interface TextFound {
  readonly row: TextRow
  readonly reading: TextReading
}
const NOTHING: readonly TextFound[] = []

function reader(slot: TextSlot): (text: string) => readonly TextFound[] {
  const rows = TEXT_ROWS.filter((row) => row.slot === slot)
  const index = patternIndex(rows.map(({ match }) => match))
  return remembering(MOST_TEXTS, (text) =>
    index(text).flatMap((number) => {
      const row = rows[number]!
      const reading = readRow(row, text)
      return reading ? [{ row, reading }] : []
    }),
  )
}
const MOST_TEXTS = 1_000
const readers: Readonly<Record<TextSlot, (text: string) => readonly TextFound[]>> = {
  server: reader('server'),
  title: reader('title'),
  realm: reader('realm'),
  sysDescr: reader('sysDescr'),
  instance: reader('instance'),
}
