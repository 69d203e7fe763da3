import type { RemoteInfo } from 'node:dgram'
import type { EventEmitter } from 'node:events'
import { Bonjour, type ServiceConfig } from 'bonjour-service'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import type { MdnsQuery, MdnsRecord } from '../protocol/dns-sd.ts'
import { UNICAST_RESPONSE_ID } from '../protocol/outgoing-mdns.ts'
import { type Guard, GuardedSocket } from './guarded-socket.ts'
import { type Family, openMulticast } from './multicast-socket.ts'

/** RFC 6762, 3. */
export const MDNS_PORT = 5353
export const MDNS_GROUP = { udp4: '224.0.0.251', udp6: 'ff02::fb' } as const
/** RFC 6762, 11: all multicast DNS goes out with 255 hops. */
const HOPS = 255

/** The part of multicast-dns 7.2.5 that bonjour-service hands through and this module uses. */
interface MulticastDns extends EventEmitter {
  query(query: object, done: (error?: Error | null) => void): void
  destroy(done?: () => void): void
}

/**
 * bonjour-service kept to one interface, behind the guard. Its browser wants PTR, SRV and TXT in one packet, never
 * asks twice, cuts names at their first dot and lets nothing expire; so its server only carries packets: queries out,
 * decoded responses in. Nothing is ever published.
 */
export class MdnsClient {
  private readonly bonjour: Bonjour
  private readonly server: MulticastDns
  private readonly guard: Guard

  private constructor(bonjour: Bonjour, guard: Guard) {
    this.bonjour = bonjour
    this.guard = guard
    this.server = (bonjour as unknown as { server: { mdns: MulticastDns } }).server.mdns
    this.server.on('error', () => guard.skipped('mdns: socket error'))
    this.server.on('warning', () => guard.skipped('mdns: undecodable'))
  }

  /** Opens port 5353 on the chosen interface. Rejects with the system's error, such as EADDRINUSE. */
  static async open(
    nic: NetworkInterface,
    family: Family,
    guard: Guard,
    heard: (records: MdnsRecord[], from: string) => void,
  ): Promise<MdnsClient> {
    const socket = await openMulticast(nic, {
      family,
      group: MDNS_GROUP[family],
      port: MDNS_PORT,
      hops: HOPS,
      join: true,
      ownAddressOnly: false,
    })
    // The library types its options as those of a service to publish; what its transport reads is below.
    const transport = {
      socket: new GuardedSocket(socket, guard),
      type: family,
      ip: MDNS_GROUP[family],
      interface: nic.address,
      bind: '0.0.0.0',
      multicast: false,
    }
    const bonjour = new Bonjour(transport as unknown as Partial<ServiceConfig>, () =>
      guard.skipped('mdns: socket error'),
    )
    const client = new MdnsClient(bonjour, guard)
    client.server.on('response', (packet: { answers?: unknown }, from: RemoteInfo) =>
      heard(recordsOf(packet.answers), from.address),
    )
    return client
  }

  /** Sends one query; failures are counted, for the schedule asks again. */
  ask(query: MdnsQuery): void {
    const message = {
      id: query.unicast ? UNICAST_RESPONSE_ID : 0,
      questions: query.questions,
      answers: query.known.map((known) => ({ ...known, type: 'PTR', class: 'IN' })),
    }
    this.server.query(message, (error) => {
      if (error) this.guard.skipped('mdns: query could not be sent')
    })
  }

  end(): void {
    this.bonjour.destroy()
  }
}

/** The decoder's records in our terms. The guard let only whole A, AAAA, PTR, SRV and TXT records through. */
function recordsOf(answers: unknown): MdnsRecord[] {
  return Array.isArray(answers) ? answers.filter(isRecord) : []
}

function isRecord(value: MdnsRecord): boolean {
  if (typeof value?.name !== 'string' || typeof value.ttl !== 'number') return false
  if (value.type === 'SRV')
    return typeof value.data?.target === 'string' && typeof value.data.port === 'number'
  if (value.type === 'TXT') return Array.isArray(value.data)
  return (
    (value.type === 'A' || value.type === 'AAAA' || value.type === 'PTR') && typeof value.data === 'string'
  )
}
