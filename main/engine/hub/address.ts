import { isIP } from 'node:net'
import { Fault } from '../../../shared/fault.ts'

/** Where a hub is and as whom to speak to it. The password is never part of what is kept or shown. */
export interface HubAddress {
  /** `postgresql://role@host:5432/database`; a socket folder as host is written `%2Fvar%2Frun%2Fpostgresql`. */
  url: string
  /** The certificate of the authority that signed the hub's (PEM), where it is none of the usual ones. */
  certificate: string | null
}

/** An address taken apart for the PostgreSQL client; `ssl: false` only for a hub on this machine. */
export interface ConnectOptions {
  host: string
  port: number
  user: string
  database: string
  ssl: false | { rejectUnauthorized: true; servername?: string; ca?: string }
}

const DEFAULT_PORT = 5432

/**
 * Takes an address apart. Off this machine the hub must show a certificate that holds; there is no way around it.
 * @throws Fault `bad-argument` in one sentence
 */
export function connectOptions({ url, certificate }: HubAddress): ConnectOptions {
  const parsed = parseUrl(url)
  if (!/^postgres(ql)?:$/.test(parsed.protocol))
    throw new Fault('bad-argument', 'A hub’s address begins with postgresql://; write it that way.')
  if (parsed.password)
    throw new Fault(
      'bad-argument',
      'The address holds a password; leave it out, the password is given apart from it.',
    )
  if (parsed.search || parsed.hash)
    throw new Fault('bad-argument', 'A hub’s address has no options after its database; leave them out.')
  const host = decodeURIComponent(parsed.hostname)
  const user = decodeURIComponent(parsed.username)
  const database = decodeURIComponent(parsed.pathname.slice(1))
  if (!host || !user || !database)
    throw new Fault(
      'bad-argument',
      'The address is not whole; it looks like postgresql://role@host/database.',
    )
  const port = parsed.port ? Number(parsed.port) : DEFAULT_PORT
  return { host, port, user, database, ssl: isThisMachine(host) ? false : tls(host, certificate) }
}

function parseUrl(url: string): URL {
  try {
    return new URL(url)
  } catch {
    throw new Fault(
      'bad-argument',
      'That is no hub’s address; it looks like postgresql://role@host/database.',
    )
  }
}

/** A socket in the file system, or the loopback: nothing leaves the machine, so there is nothing to encrypt. */
const isThisMachine = (host: string): boolean =>
  host.startsWith('/') || host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

function tls(host: string, certificate: string | null): ConnectOptions['ssl'] {
  // A certificate names hosts; an address is matched by the certificate's own addresses (RFC 6125, 1.7.2).
  const servername = isIP(host.replace(/^\[|\]$/g, '')) ? {} : { servername: host }
  return { rejectUnauthorized: true, ...servername, ...(certificate && { ca: checked(certificate) }) }
}

function checked(certificate: string): string {
  if (certificate.includes('-----BEGIN CERTIFICATE-----')) return certificate
  throw new Fault(
    'bad-input',
    'That is no certificate (PEM); give the one of the authority that signed the hub’s.',
  )
}
