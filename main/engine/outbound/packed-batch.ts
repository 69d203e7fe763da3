import * as v from 'valibot'
import { emptyBatch, picked, rowsWhere } from './day-batch.ts'
import type { Batch } from './tally.ts'

/** Batches as text, as the ledger keeps them until they are judged. */

const numbers = v.array(v.pipe(v.number(), v.finite()))
const packedBatch = v.object({
  clients: v.array(v.object({ mac: v.nullable(v.string()), ip: v.nullable(v.string()) })),
  destinations: v.array(
    v.object({
      host: v.nullable(v.string()),
      ip: v.nullable(v.string()),
      port: v.nullable(v.number()),
      protocol: v.string(),
      application: v.nullable(v.string()),
    }),
  ),
  /** Base64 of each column's bytes, little-endian; ledgers of 2026-11 hold numbers. */
  columns: v.strictTuple(Array.from({ length: 8 }, () => v.union([v.string(), numbers]))),
})

/** The columns of a batch, in the order they are packed in. */
const columnsOf = (batch: Batch) => [
  batch.client,
  batch.destination,
  batch.hour,
  batch.first,
  batch.last,
  batch.connections,
  batch.bytesOut,
  batch.bytesIn,
]

/** A batch as JSON, for the ledger to keep until it is judged. */
export function packed(batch: Batch): string {
  const columns = columnsOf(batch).map(({ buffer, byteOffset, BYTES_PER_ELEMENT }) =>
    Buffer.from(buffer, byteOffset, batch.count * BYTES_PER_ELEMENT).toString('base64'),
  )
  return JSON.stringify({ clients: batch.clients, destinations: batch.destinations, columns })
}

/** A batch that was packed; nothing of one that is damaged. */
export function unpacked(text: string): Batch {
  const found = v.safeParse(packedBatch, parsed(text))
  if (!found.success) return emptyBatch(0, [], [])
  const { clients, destinations, columns } = found.output
  const [first] = columns
  const room = typeof first === 'string' ? Buffer.byteLength(first, 'base64') / 4 : (first?.length ?? 0)
  const whole = emptyBatch(Math.floor(room), clients, destinations)
  if (columnsOf(whole).some((column, n) => !fill(column, columns[n]!))) return whole
  whole.count = room
  const isKnown = (row: number) =>
    clients[whole.client[row]!] !== undefined && destinations[whole.destination[row]!] !== undefined
  return picked(whole, rowsWhere(whole, isKnown))
}

/** Fills a column with what was packed of it; answers whether that fits and holds numbers alone. */
function fill(column: Int32Array | Float64Array, text: string | readonly number[]): boolean {
  if (typeof text !== 'string') {
    if (text.length === column.length) column.set(text)
    return text.length === column.length
  }
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== column.byteLength) return false
  Buffer.from(column.buffer).set(bytes)
  return column.every(Number.isFinite)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
