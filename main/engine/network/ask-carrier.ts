import type { Ask } from '../../../shared/model/ask.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { type Answer, ASK_ROWS } from './ask-kinds.ts'
import { exchangeTcp, exchangeUdp } from './datagram-exchange.ts'
import { isNeighbour } from './door.ts'
import { connectTo, gate } from './gate.ts'
import { exchange, type HttpQuestion, sizeOf } from './http-exchange.ts'

/** Where a question to a device goes, and by what it travels. */

/** Where a question goes at the device it is for. */
export interface Target {
  port: number
  path: string
  tls: boolean
}

/** Where `ask` goes, or why it must not: a URL has to be one that the device stated in answer to our own search. */
export function targetOf(
  ask: Ask,
  solicited: ReadonlySet<string>,
  nic: NetworkInterface,
): Target | { refused: string } {
  if (!isNeighbour(nic, ask.ip)) return { refused: 'gate: outside the chosen network' }
  if (ask.url === undefined) return { port: ask.port, path: ask.path ?? '/', tls: ask.tls === true }
  if (!solicited.has(ask.url)) return { refused: 'gate: not stated in answer to our search' }
  const verdict = gate(ask.url, ask.ip, nic)
  if ('refused' in verdict) return verdict
  const { url } = verdict
  const tls = url.protocol === 'https:'
  return { port: Number(url.port || (tls ? 443 : 80)), path: url.pathname + url.search, tls }
}

/** How many octets the question is. */
export function octetsOf(ask: Ask, target: Target, bytes: Uint8Array | null): number {
  if (ASK_ROWS[ask.kind].carrier !== 'http') return bytes?.length ?? 0
  return sizeOf({ ...target, host: ask.ip, ...bodyOf(ask, bytes) })
}

/** Puts the question from the chosen interface; answers what came of it, or why nothing did. */
export function carry(
  nic: NetworkInterface,
  ask: Ask,
  target: Target,
  bytes: Uint8Array | null,
  limits: Pick<HttpQuestion, 'octets' | 'signal' | 'took'>,
): Promise<Answer | { refused: string }> {
  const row = ASK_ROWS[ask.kind]
  const route = {
    address: connectTo(ask.ip, nic),
    port: target.port,
    // A link-local or IPv6 route is fixed by the destination; IPv4 leaves from the chosen interface's address.
    localAddress: ask.ip.includes(':') ? undefined : nic.address,
    ...limits,
  }
  if (row.carrier === 'http')
    return exchange({
      ...route,
      path: target.path,
      host: ask.ip,
      tls: target.tls,
      ...bodyOf(ask, bytes),
    })
  const question = { ...route, bytes: bytes ?? new Uint8Array(), ...(row.whole && { whole: row.whole }) }
  return row.carrier === 'udp' ? exchangeUdp(question) : exchangeTcp(question)
}

function bodyOf(ask: Ask, bytes: Uint8Array | null) {
  return bytes && { body: { type: ASK_ROWS[ask.kind].contentType ?? 'application/octet-stream', bytes } }
}
