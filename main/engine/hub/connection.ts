import pg from 'pg'
import { connectOptions, type HubAddress } from './address.ts'
import { hubFault } from './faults.ts'

const CONNECT_MS = 10_000
const QUERY_MS = 60_000

/** The type `timestamptz` (PostgreSQL, pg_type.dat). */
const TIMESTAMPTZ = 1184

/** Times come as ISO 8601; `infinity`, and what no calendar here holds, which any site may write, as `null`. */
const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    const parse = pg.types.getTypeParser(id, format)
    if (id !== TIMESTAMPTZ) return parse
    return (text: string) => {
      const time = new Date(parse(text)).getTime()
      return Number.isFinite(time) ? new Date(time).toISOString() : null
    }
  },
}

/** What a hub is asked through: one connection. Values go as parameters, never into the text. */
export interface Hub {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Runs `work` as one transaction; whatever fails undoes it. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  end(): Promise<void>
}

/**
 * Connects to a hub. Every failure, now and later, is a Fault.
 * @throws Fault `bad-argument | no-network | not-permitted`
 */
export async function connectHub(address: HubAddress, password: string | null): Promise<Hub> {
  const client = new pg.Client({
    ...connectOptions(address),
    password: password ?? '',
    application_name: 'houseguest',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
    types,
  })
  // A connection lost between two questions is found by the next of them, which the driver refuses without a code.
  let isLost = false
  const lost = (): void => {
    isLost = true
  }
  client.on('error', lost)
  client.on('end', lost)
  const query = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    try {
      return (await client.query(text, [...values])).rows as Row[]
    } catch (error) {
      const { code } = error as { code?: string }
      throw hubFault(isLost && code === undefined ? { code: 'ECONNRESET' } : error)
    }
  }
  try {
    await client.connect()
  } catch (error) {
    throw hubFault(error)
  }
  return {
    query,
    async transaction(work) {
      await query('BEGIN')
      try {
        const result = await work()
        await query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {})
        throw error
      }
    },
    end: () => client.end().catch(() => {}),
  }
}
