import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import type { Ledger } from '../../engine/ledger/open.ts'
import { ledgerProblems } from '../../engine/ledger/whole-copy.ts'

/**
 * A home's life in numbered moments. Each is one transaction that touches three parts of the ledger (a fact, a
 * contact, the owner's note), so that one that was lost, doubled or torn shows.
 */

const DEVICES = 25
const START = Date.UTC(2026, 0, 1)
const MINUTE = 60_000
/** Notes are long enough that the log fills and is folded into the ledger while the moments pass. */
const PADDING = 'x'.repeat(1_500)

/** What happens in moment `n`, from 0. */
export function moment(n: number): TimelineEvent[] {
  const at = new Date(START + n * MINUTE).toISOString()
  const mac = `02:00:00:00:00:${(n % DEVICES).toString(16).padStart(2, '0')}`
  const device = { mac }
  return [
    {
      at,
      type: 'sighting',
      device,
      via: 'mdns',
      facts: { vendor: 'Pell', serial: `S-${n % DEVICES}`, label: `m${n}` },
    },
    {
      at,
      type: 'contact',
      device,
      host: `h${n % 40}.example`,
      port: 443,
      protocol: 'tcp',
      connections: 1,
      bytesOut: 10,
      bytesIn: 20,
      ip: null,
      application: null,
      country: null,
      asn: null,
      organisation: null,
    },
    { at, type: 'user', device, note: `${n} ${PADDING}` },
  ]
}

/** How many whole moments a ledger holds, and everything that is not as it must be. */
export function momentsIn(db: Ledger): { moments: number; problems: string[] } {
  const problems = ledgerProblems(db)
  const one = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0
  const notes = db.prepare<[], string>('SELECT note FROM user_note ORDER BY id').pluck().all()
  const moments = notes.length
  const wrong = notes.findIndex((note, n) => Number.parseInt(note, 10) !== n)
  if (wrong >= 0) problems.push(`note ${wrong} is ${notes[wrong]?.slice(0, 20)}`)
  const facts = one("SELECT count(*) FROM fact WHERE key = 'label'")
  const different = one("SELECT count(DISTINCT value) FROM fact WHERE key = 'label'")
  const connections = one('SELECT sum(connections) FROM contact_total')
  const hours = one('SELECT sum(connections) FROM contact_hour')
  const counts = { facts, different, connections, hours }
  for (const [what, count] of Object.entries(counts))
    if (count !== moments) problems.push(`${moments} notes but ${count} ${what}`)
  return { moments, problems }
}
