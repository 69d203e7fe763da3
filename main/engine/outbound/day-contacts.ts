import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { type Batch, HOUR_MS } from './tally.ts'

/** Days of contacts kept for judging in one import; past this, what came first is judged first. */
const MAX_ROWS = 100_000
const DAY_HOURS = 24

/** Gathers imported evidence as contacts of about a day, as rules judge them: one device, host and port a day. */
export class DayContacts {
  #rows = new Map<string, ContactEvent & { firstAt: number }>()

  /** Adds what was kept; answers whether it is time to judge. */
  add(batch: Batch): boolean {
    for (let i = 0; i < batch.count; i++) {
      const client = batch.clients[batch.client[i]!]!
      const to = batch.destinations[batch.destination[i]!]!
      if (to.host === null && to.ip === null) continue
      const day = Math.floor(batch.hour[i]! / DAY_HOURS)
      const key = `${client.mac ?? client.ip} ${to.host ?? to.ip} ${to.port} ${to.protocol} ${day}`
      const row = this.#rows.get(key)
      const firstAt = Math.max(batch.first[i]!, batch.hour[i]! * HOUR_MS)
      const [out, into] = [counted(batch.bytesOut[i]!), counted(batch.bytesIn[i]!)]
      if (!row) {
        this.#rows.set(key, {
          firstAt,
          at: '',
          type: 'contact',
          device: { ...(client.mac ? { mac: client.mac } : {}), ...(client.ip ? { ip: client.ip } : {}) },
          host: to.host,
          ip: to.ip,
          port: to.port,
          protocol: to.protocol,
          application: to.application,
          connections: batch.connections[i]!,
          bytesOut: out,
          bytesIn: into,
          country: null,
          asn: null,
          organisation: null,
        })
        continue
      }
      row.firstAt = Math.min(row.firstAt, firstAt)
      row.connections += batch.connections[i]!
      row.bytesOut = sum(row.bytesOut, out)
      row.bytesIn = sum(row.bytesIn, into)
    }
    return this.#rows.size >= MAX_ROWS
  }

  /** Takes what was gathered, oldest first. */
  take(): ContactEvent[] {
    const rows = [...this.#rows.values()].sort((a, b) => a.firstAt - b.firstAt)
    this.#rows.clear()
    return rows.map(({ firstAt, ...event }) => ({ ...event, at: new Date(firstAt).toISOString() }))
  }
}

/** Batches say -1 where no source counted. */
const counted = (bytes: number): number | null => (bytes < 0 ? null : bytes)
const sum = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b)
