import type { Ledger } from './open.ts'
import { UNSEEN } from './unseen-value.ts'

/**
 * Which device held an address when, in spans. Nearly every sighting and every contact asks, so the spans of the
 * addresses asked for are kept at hand; one connection writes a ledger at a time.
 */

/** An address not confirmed for this long starts a new span: it may have been another's in between. */
const ADDRESS_GAP_MS = 30 * 24 * 3600_000

/** Addresses kept at hand; past this they are asked of the ledger again. */
const MAX_AT_HAND = 10_000

interface Span {
  deviceId: string
  firstAt: number
  lastAt: number
}

export interface AddressSpans {
  /** Who held the address last. */
  holder(ip: string): { deviceId: string; lastAt: number } | undefined
  /** Who held it at `at`; before its first span, whose that one is. `null` for an address nobody ever held. */
  holderAt(ip: string, at: number): string | null
  /** Notes that the device has the address at `at`. */
  hold(deviceId: string, ip: string, at: number): void
  /** Writes what was only noted in memory; call it at the end of each transaction. */
  settle(): void
  /** Forgets what a transaction that was rolled back has left in memory. */
  forget(): void
}

export function addressSpans(db: Ledger): AddressSpans {
  const sql = {
    spans: db.prepare<[string], Span>(
      `SELECT device_id AS deviceId, first_at AS firstAt, last_at AS lastAt FROM device_address
       WHERE ip = ${UNSEEN} ORDER BY first_at, device_id`,
    ),
    add: db.prepare('INSERT INTO device_address (device_id, ip, first_at, last_at) VALUES (?, ?, ?, ?)'),
    stretch: db.prepare(
      'UPDATE device_address SET last_at = ? WHERE ip = ? AND first_at = ? AND device_id = ?',
    ),
  }
  const atHand = new Map<string, Span[]>()
  /** Spans that reach further than the ledger says, with their address. */
  const stretched = new Map<Span, string>()

  function spansOf(ip: string): Span[] {
    let spans = atHand.get(ip)
    if (!spans) {
      if (atHand.size >= MAX_AT_HAND && stretched.size === 0) atHand.clear()
      spans = sql.spans.all(ip)
      atHand.set(ip, spans)
    }
    return spans
  }

  function holder(ip: string): Span | undefined {
    let latest: Span | undefined
    for (const span of spansOf(ip))
      if (!latest || span.lastAt > latest.lastAt || isTie(span, latest)) latest = span
    return latest
  }

  function begin(spans: Span[], made: Span, ip: string): void {
    const before = spans.findLastIndex(
      (s) => s.firstAt < made.firstAt || (s.firstAt === made.firstAt && s.deviceId <= made.deviceId),
    )
    const twin = spans[before]
    if (twin?.firstAt === made.firstAt && twin.deviceId === made.deviceId) return
    sql.add.run(made.deviceId, ip, made.firstAt, made.lastAt)
    spans.splice(before + 1, 0, made)
  }

  return {
    holder,
    holderAt(ip, at) {
      const spans = spansOf(ip)
      let i = spans.findLastIndex((span) => span.firstAt <= at)
      while (i > 0 && spans[i - 1]!.firstAt === spans[i]!.firstAt) i--
      return (spans[i] ?? spans[0])?.deviceId ?? null
    },
    hold(deviceId, ip, at) {
      const spans = spansOf(ip)
      const span = spans.findLast((one) => one.deviceId === deviceId)
      if (!span || at - span.lastAt >= ADDRESS_GAP_MS || holder(ip)?.deviceId !== deviceId)
        return begin(spans, { deviceId, firstAt: at, lastAt: at }, ip)
      if (at <= span.lastAt) return
      span.lastAt = at
      stretched.set(span, ip)
    },
    settle() {
      for (const [span, ip] of stretched) sql.stretch.run(span.lastAt, ip, span.firstAt, span.deviceId)
      stretched.clear()
    },
    forget() {
      stretched.clear()
      atHand.clear()
    },
  }
}

const isTie = (one: Span, other: Span) => one.lastAt === other.lastAt && one.deviceId < other.deviceId
