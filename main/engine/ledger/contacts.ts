import type { ContactEvent } from '../../../shared/model/timeline.ts'
import type { Classification } from '../outbound/classify/classification.ts'
import type { EvidenceStore, Imported } from '../outbound/evidence-store.ts'
import type { Batch, TallyClient, TallyDestination } from '../outbound/tally.ts'
import { COUNTS_WIDTH, putDestinations, putHours, putTotals, type RowKeys, type Unmet } from './batch-rows.ts'
import type { Cell } from './bulk-insert.ts'
import { contactKeeping, pruneContacts } from './contact-retention.ts'
import { contactStatements, type Span } from './contact-statements.ts'
import { DestinationNumbers, keptName, keptPort, putDestination } from './destination-numbers.ts'
import { freshSums, sumDestinations } from './destination-sums.ts'
import { coverageTable } from './evidence-coverage.ts'
import type { Ledger } from './open.ts'

/** Keeps who talked to whom: writes batches of counted evidence and single contacts, and attributes them. */

export const HOUR_MS = 3_600_000

/** Hours are not folded by a clock that is this far ahead of the newest evidence. */
const CLOCK_AHEAD_MS = 3 * 365 * 24 * HOUR_MS

export type Classify = (destination: TallyDestination) => Classification

export interface ContactTable extends EvidenceStore {
  /**
   * Forgets what a transaction around `commit` that was rolled back has left in memory: one that began outside holds or
   * falls as a whole.
   */
  forget(): void
  /** Keeps one contact of a known device; what the event states of the destination wins over `classify`. */
  record(deviceId: string | null, event: ContactEvent, classify: Classify): void
  /** Gives evidence that belonged to nobody to devices that have become known since. Answers how many clients. */
  attribute(): number
  /** Whether a device is known that has, or had, this hardware or address. */
  isKnown(client: TallyClient): boolean
  /**
   * Rolls hours that are older, before `now`, than the owner keeps them up to days, and deletes days that are. Growth: per
   * client and destination at most 24 rows a day, then one. Answers how many hourly rows went into days.
   */
  rollUp(now: number): number
  /**
   * The same in steps of about so many rows, each kept at once: other work goes between, also such as rolls up. What is
   * left undone, where it is ended early or killed, the next one does.
   */
  rollUpInSteps(now: number, rows?: number): Generator<void>
  /** Classifies every destination anew, after a data set changed. */
  reclassify(classify: Classify): void
  /** Evidence no device could be named for. */
  unattributed(): { clients: number; connections: number; bytesOut: number | null }
}

/** Hourly rows folded in one step. */
const ROWS_AT_ONCE = 20_000
/** What a piece costs before its first row, in rows. */
const ROWS_A_PIECE = 10

/** The hour a row is kept under: its own, or its day's where hours are already rolled up. */
const slotOf = (hour: number, rolled: number) => (hour < rolled ? hour - (hour % 24) : hour)

export function contactTable(db: Ledger): ContactTable {
  const sql = contactStatements(db)
  const coverage = coverageTable(db)
  const sums = freshSums(db)

  const rolledBefore = () => sql.rolledBefore.get() ?? 0

  /** Devices an address belonged to, oldest first; evidence older than the first span is the first's. */
  const spansOf = (ip: string): Span[] => sql.spans.all(ip)
  const holderAt = (spans: readonly Span[], at: number): string | null =>
    (spans.findLast((span) => span.firstAt <= at) ?? spans[0])?.deviceId ?? null

  function clientId(kind: string, value: string, deviceId: string | null): number {
    return (
      sql.client.get(kind, value, deviceId ?? '') ??
      Number(sql.addClient.run(kind, value, deviceId).lastInsertRowid)
    )
  }

  const stored = (d: TallyDestination) => sql.destination.get(keptName(d), keptPort(d), d.protocol)
  const move = (d: TallyDestination, id: number) => void sql.moved.run(d.ip, d.application, id)
  const numbers = new DestinationNumbers(stored, move)

  /** The number of a destination for a single contact; its newest address stays with it. */
  function destinationId(d: TallyDestination, classify: Classify): number {
    const known = stored(d)
    if (known) {
      if (d.ip !== null && d.ip !== known.ip) {
        move(d, known.id)
        numbers.forget()
      }
      return known.id
    }
    const cells: Cell[] = []
    putDestination(d, classify(d), cells, 0)
    const id = Number(sql.addDestination.run(...cells).lastInsertRowid)
    sql.meetDestination.run(id)
    return id
  }

  function addBatch(batch: Batch, classify: Classify): number[] {
    const rolled = rolledBefore()
    const destinations = new Int32Array(batch.destinations.length)
    const clients = new Int32Array(batch.clients.length)
    const keys: RowKeys = {
      client: new Int32Array(batch.count),
      destination: new Int32Array(batch.count),
      hour: new Int32Array(batch.count),
    }
    const spans: (Span[] | undefined)[] = []
    const bySpan = new Map<string, number>()
    numbers.begin(sql.lastDestination.get() ?? 0)
    for (let i = 0; i < batch.count; i++) {
      const c = batch.client[i]!
      const d = batch.destination[i]!
      const who = batch.clients[c]!
      let client = clients[c]!
      if (client === 0) {
        if (who.mac !== null) {
          client = clientId('mac', who.mac, sql.macHolder.get(who.mac) ?? null)
          clients[c] = client
        } else {
          const held = spans[c] ?? spansOf(who.ip ?? '')
          spans[c] = held
          const device = holderAt(held, Math.floor(batch.first[i]!))
          if (held.length < 2) {
            client = clientId('ip', who.ip ?? '', device)
            clients[c] = client
          } else {
            const key = `${c}/${device}`
            client = bySpan.get(key) ?? clientId('ip', who.ip ?? '', device)
            bySpan.set(key, client)
          }
        }
      }
      let destination = destinations[d]!
      if (destination === 0) {
        destination = numbers.idOf(batch.destinations[d]!)
        destinations[d] = destination
      }
      keys.client[i] = client
      keys.destination[i] = destination
      keys.hour[i] = slotOf(batch.hour[i]!, rolled)
    }
    // Rows come client by client.
    let [asked, last] = [0, Number.NEGATIVE_INFINITY]
    const unmet: Unmet = {
      hour(client, at) {
        if (client !== asked) {
          asked = client
          last = sql.lastHour.get(client) ?? Number.NEGATIVE_INFINITY
        }
        return at > last
      },
      destination: (id) => numbers.has(id),
    }
    const [hour, activity] = [sql.hourRows(), sql.activityRows()]
    const [totals, destinationRows, fresh] = [sql.totalRows(), sql.destinationRows(), sums()]
    putHours(batch, keys, unmet, { hour, activity })
    const contacts = putTotals(batch, keys, unmet, totals)
    putDestinations(batch, keys, unmet, destinationRows, (id, cells, at) => {
      const to = numbers.of(id)
      const known = classify(to)
      putDestination(to, known, cells, at + COUNTS_WIDTH)
      fresh.add(to, known, cells, at)
    })
    for (const rows of [hour, activity, totals, destinationRows]) {
      rows.fresh.flush()
      rows.known.flush()
    }
    fresh.flush()
    return contacts
  }

  const write = (batches: readonly Batch[], imported: Imported, classify: Classify) => {
    const contacts = batches.flatMap((batch) => addBatch(batch, classify))
    coverage.cover(imported, batches)
    const { headLength, head, body, offset } = imported.fingerprint
    const mark = [
      imported.format,
      headLength,
      head,
      body,
      offset,
      imported.name,
      imported.records,
      imported.at,
      imported.lookups ?? null,
    ]
    if (imported.previous !== null) {
      sql.moveMark.run(...mark, imported.previous)
      return { markId: imported.previous, contacts }
    }
    return { markId: Number(sql.addMark.run(...mark).lastInsertRowid), contacts }
  }
  const commit = db.transaction(write)

  const record = db.transaction((deviceId: string | null, event: ContactEvent, classify: Classify) => {
    const at = Date.parse(event.at)
    const client =
      deviceId !== null
        ? clientId('device', deviceId, deviceId)
        : clientId(event.device.mac ? 'mac' : 'ip', event.device.mac ?? event.device.ip ?? '', null)
    const destination = destinationId(event, (d) => {
      const c = classify(d)
      return {
        ...c,
        asn: event.asn ?? c.asn,
        country: event.country ?? c.country,
        organisation: event.organisation ?? c.organisation,
      }
    })
    const { connections, bytesOut: out, bytesIn: back } = event
    const hour = slotOf(Math.floor(at / HOUR_MS), rolledBefore())
    sql.addHour.run(client, hour, destination, connections, out, back)
    sql.addTotal.run(client, destination, at, at, connections, out, back)
    sql.addActivity.run(client, hour, connections, out, back)
    for (const add of [sql.addToDestination, sql.addToSums])
      add.run(destination, at, at, connections, out, back)
  })

  const moveRows = (from: number, to: number, range: [number, number]) => {
    const bounds = new Map(sql.bounds.all(from).map((b) => [b.destination, b]))
    const addTotals = (client: number, hours: [number, number]) => {
      for (const t of sql.sums.all(from, ...hours)) {
        const { firstAt, lastAt } = bounds.get(t.destination) ?? {
          firstAt: t.firstHour * HOUR_MS,
          lastAt: t.lastHour * HOUR_MS,
        }
        sql.addTotal.run(client, t.destination, firstAt, lastAt, t.connections, t.out, t.back)
      }
    }
    // Added to what is there, not summed anew: that may be of days that are kept no more.
    addTotals(to, range)
    sql.moveHours.run(to, from, ...range)
    sql.dropHours.run(from, ...range)
    sql.moveActivity.run(to, from, ...range)
    sql.dropActivity.run(from, ...range)
    sql.dropTotals.run(from)
    addTotals(from, [0, Number.MAX_SAFE_INTEGER])
  }

  const attribute = db.transaction(() => {
    let changed = sql.adoptMacs.run().changes
    for (const { id, value } of sql.orphanAddresses.all()) {
      const spans = spansOf(value)
      spans.forEach((span, i) => {
        const from = i === 0 ? 0 : Math.floor(span.firstAt / HOUR_MS)
        const next = spans[i + 1]
        const until = next ? Math.floor(next.firstAt / HOUR_MS) : Number.MAX_SAFE_INTEGER
        if (!sql.hasHours.get(id, from, until)) return
        moveRows(id, clientId('ip', value, span.deviceId), [from, until])
        changed++
      })
      if (!sql.hasHours.get(id, 0, Number.MAX_SAFE_INTEGER)) sql.dropClient.run(id)
    }
    return changed
  })

  /** Folding cannot be taken back: a clock years ahead of all evidence is more likely wrong than the home empty. */
  const isAhead = (now: number) => now - (sql.newest.get() ?? now) > CLOCK_AHEAD_MS

  /** Hours from the first to before the second are rolled up next; `null`: none are. */
  function nextFold(now: number): [from: number, until: number] | null {
    const day = Math.floor(now / (24 * HOUR_MS)) - contactKeeping(db).hourlyDays
    const [from, until] = [rolledBefore(), day * 24]
    return until <= from || isAhead(now) ? null : [from, until]
  }

  /** Done twice it is as done once. Answers how many hourly rows went into days. */
  function fold(client: number, from: number, until: number): number {
    sql.foldHours.run(client, from, until)
    const { changes } = sql.dropFolded.run(client, from, until)
    sql.foldActivity.run(client, from, until)
    sql.dropFoldedActivity.run(client, from, until)
    return changes
  }

  const rollUp = db.transaction((now: number) => {
    for (const _ of pruneContacts(db, now));
    const next = nextFold(now)
    if (!next) return 0
    const freed = sql.clients.all().reduce((sum, client) => sum + fold(client, ...next), 0)
    sql.setRolled.run(next[1])
    return freed
  })

  /** Clients, each with the hours to fold: whole days of few rows together, or a single day with many. */
  function* pieces(rows: number, from: number, until: number): Generator<[number, number, number]> {
    for (const client of sql.clients.all())
      for (let at = from; at < until; ) {
        const hour = sql.hourOfRow.get(client, at, until, rows)
        const end = hour === undefined ? until : Math.min(until, hour - (hour % 24) + 24)
        yield [client, at, end]
        at = end
      }
  }

  /** Folds the next pieces, many small ones in one write: each write waits for the disk. Whether there are more. */
  const foldSome = db.transaction((left: Iterator<[number, number, number]>, rows: number) => {
    for (let work = 0; work < rows; ) {
      const { done, value } = left.next()
      if (done) return false
      work += ROWS_A_PIECE + fold(...value)
    }
    return true
  })

  /** Another text after anybody has written: this process, or one beside it. */
  const writes = () => `${sql.ownChanges.get()} ${db.pragma('data_version', { simple: true })}`

  function* rollUpInSteps(now: number, rows = ROWS_AT_ONCE): Generator<void> {
    yield* pruneContacts(db, now)
    const next = nextFold(now)
    if (!next) return
    let mine = writes()
    let isAlone = true
    const left = pieces(rows, ...next)
    for (let isMore = true; isMore; ) {
      isAlone &&= writes() === mine
      isMore = foldSome.immediate(left, rows)
      mine = writes()
      yield
    }
    // The mark up to where it is done; before it, what came meanwhile.
    const end = db.transaction(() => {
      if (isAlone && writes() === mine) sql.setRolled.run(next[1])
      else rollUp(now)
    })
    end.immediate()
  }

  const reclassify = db.transaction((classify: Classify) => {
    for (const d of sql.everyDestination.all()) {
      const c = classify({
        host: d.isHost ? d.name : null,
        ip: d.ip,
        port: d.port < 0 ? null : d.port,
        protocol: d.protocol,
        application: d.application,
      })
      sql.classify.run(c.domain, c.organisation, c.category, c.asn, c.country, d.id)
    }
    sumDestinations(db)
  })

  return {
    marks: (format) => sql.marks.all(format),
    commit(batches, imported, classify) {
      try {
        // A savepoint within another's transaction would copy each page that changes (https://sqlite.org/tempfiles.html, 2.3).
        return db.inTransaction
          ? write(batches, imported, classify)
          : commit.immediate(batches, imported, classify)
      } catch (error) {
        numbers.forget()
        throw error
      }
    },
    forget: () => numbers.forget(),
    watched: coverage.watched,
    health: coverage.health,
    record: (deviceId, event, classify) => record(deviceId, event, classify),
    attribute: () => attribute.immediate(),
    isKnown: ({ mac, ip }) =>
      (mac !== null && sql.macHolder.get(mac) !== undefined) ||
      (ip !== null && sql.spans.get(ip) !== undefined),
    rollUp: (now) => rollUp.immediate(now),
    rollUpInSteps,
    reclassify: (classify) => reclassify.immediate(classify),
    unattributed: () => sql.unattributed.get()!,
  }
}
