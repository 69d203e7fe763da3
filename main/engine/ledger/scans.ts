import type { Ledger } from './open.ts'

/** Notes that a scan of a network began; answers its id. */
export function beginScan(db: Ledger, network: { name: string; cidr: string }, at: number): number {
  return Number(
    db
      .prepare('INSERT INTO scan (interface, cidr, started_at) VALUES (?, ?, ?)')
      .run(network.name, network.cidr, at).lastInsertRowid,
  )
}

/** Notes how a scan ended. `skipped`: what was refused, by reason. */
export function endScan(
  db: Ledger,
  id: number,
  end: { at: number; devices: number; cancelled: boolean; skipped: Record<string, number> },
): void {
  db.prepare('UPDATE scan SET ended_at = ?, devices = ?, cancelled = ?, skipped = ? WHERE id = ?').run(
    end.at,
    end.devices,
    end.cancelled ? 1 : 0,
    JSON.stringify(end.skipped),
    id,
  )
}

/** When anything was last scanned, by whatever clock was furthest ahead (ms UTC); `null` before the first scan. */
export const latestScan = (db: Ledger): number | null =>
  db.prepare<[], number | null>('SELECT max(max(started_at, ifnull(ended_at, 0))) FROM scan').pluck().get() ??
  null
