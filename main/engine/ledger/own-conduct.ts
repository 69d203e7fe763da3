import type { Conduct, ContactedHost, SentPacket, SentPackets } from '../../../shared/model/conduct.ts'
import type { Ledger } from './open.ts'

/** Adds what was sent to the ledger's account of ourselves, counted per kind and destination (a host, a group, or a whole network as CIDR). */
export function recordSent(db: Ledger, packets: readonly SentPacket[]): void {
  const packet = db.prepare(
    `INSERT INTO sent_packet (kind, interface, destination, reason, count, bytes, first_at, last_at)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + 1, bytes = bytes + excluded.bytes, last_at = max(last_at, excluded.last_at)`,
  )
  for (const p of packets) {
    packet.run(p.kind, p.interface, p.destination, p.reason, p.bytes, p.at, p.at)
    if (p.unicast && !p.destination.includes('/'))
      recordVisit(db, { host: p.destination, port: p.port, purpose: p.kind, reason: p.reason, at: p.at })
  }
}

/** Adds one host that was contacted, at the port and for the reason given; `at` in milliseconds UTC. */
export function recordVisit(
  db: Ledger,
  {
    host,
    port,
    purpose,
    reason,
    at,
  }: Pick<ContactedHost, 'host' | 'port' | 'purpose' | 'reason'> & { at: number },
): void {
  db.prepare(
    `INSERT INTO contacted_host (host, port, purpose, reason, count, first_at, last_at)
     VALUES (?, ?, ?, ?, 1, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + 1, last_at = max(last_at, excluded.last_at)`,
  ).run(host, port, purpose, reason, at, at)
}

/** Everything Houseguest has sent and contacted, newest first. */
export function ownConduct(db: Ledger): Conduct {
  const times = <T extends { firstAt: number; lastAt: number }>(row: T) => ({
    ...row,
    firstAt: new Date(row.firstAt).toISOString(),
    lastAt: new Date(row.lastAt).toISOString(),
  })
  const packets = db
    .prepare<[], Omit<SentPackets, 'firstAt' | 'lastAt'> & { firstAt: number; lastAt: number }>(
      `SELECT kind, interface, destination, reason, count, bytes, first_at AS firstAt, last_at AS lastAt
       FROM sent_packet ORDER BY last_at DESC, kind, destination`,
    )
    .all()
  const hosts = db
    .prepare<[], Omit<ContactedHost, 'firstAt' | 'lastAt'> & { firstAt: number; lastAt: number }>(
      `SELECT host, port, purpose, reason, count, first_at AS firstAt, last_at AS lastAt
       FROM contacted_host ORDER BY last_at DESC, host, port`,
    )
    .all()
  return { packets: packets.map(times), hosts: hosts.map(times) }
}
