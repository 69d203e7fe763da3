import { randomUUID } from 'node:crypto'
import type { RemoteInfo, Socket } from 'node:dgram'
import type { Observation } from '../../../shared/model/observation.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { formatIPv4, parseSubnet } from '../protocol/ip-address.ts'
import { decodeKasa, encodeKasa, KASA_GET_SYSINFO } from '../protocol/kasa.ts'
import { parseSearchAnswer, searchMessage } from '../protocol/ssdp.ts'
import { parseProbeMatches, WSD_GROUP4, WSD_PORT, wsdProbe } from '../protocol/ws-discovery.ts'
import { close, openMulticast } from './multicast-socket.ts'

/** One question to everybody, answered by unicast. A new way of finding a maker's devices is one row. */
interface Search {
  sentAs: string
  reason: string
  port: number
  /** A multicast group, or the network's own broadcast address. */
  group: string | 'broadcast'
  message(): Uint8Array
  read(answer: Uint8Array): Observation | null
}

const SEARCHES: readonly Search[] = [
  {
    sentAs: 'wsd-probe',
    reason: 'asks cameras, printers and Windows computers to name themselves',
    port: WSD_PORT,
    group: WSD_GROUP4,
    message: () => wsdProbe(randomUUID()),
    read(answer) {
      const match = parseProbeMatches(answer)
      return match && { via: 'wsd', ...match }
    },
  },
  {
    sentAs: 'yeelight-search',
    reason: 'asks Yeelight lamps for their model and firmware',
    port: 1982,
    group: '239.255.255.250',
    // Yeelight WiFi Light Inter-Operation Specification, 3.1: like SSDP, on a port of its own.
    message: () => searchMessage({ host: '239.255.255.250:1982', target: 'wifi_bulb', mx: 1 }),
    read(answer) {
      const headers = parseSearchAnswer(answer)
      return headers && { via: 'ssdp', headers }
    },
  },
  {
    sentAs: 'kasa-search',
    reason: 'asks TP-Link Kasa devices for their model and firmware',
    port: 9999,
    group: 'broadcast',
    message: () => encodeKasa(KASA_GET_SYSINFO, false),
    read(answer) {
      const body = decodeKasa(answer, false)
      return body === null ? null : { via: 'kasa', body }
    },
  },
]

/** When to ask, since the start: apart from the first burst of the other protocols, and again for what was lost. */
export const VENDOR_SEARCHES_MS = [200, 1_700, 4_200] as const

export interface VendorSearchEvents {
  /** The sender's address if it is one of the chosen network's, else `null`. */
  admit(from: RemoteInfo): string | null
  observed(ip: string, observation: Observation): void
  sent(kind: string, destination: string, port: number, bytes: number, reason: string): void
  skipped(reason: string): void
}

/** Searches that are neither SSDP nor mDNS, one socket each, so that an answer belongs to its question. */
export class VendorSearches {
  private readonly open: { search: Search; socket: Socket; destination: string }[] = []
  private readonly told = new Set<string>()
  private readonly events: VendorSearchEvents

  private constructor(events: VendorSearchEvents) {
    this.events = events
  }

  /** Opens one socket a search. Rejects with the system's error; then nothing is left open. */
  static async open(nic: NetworkInterface, events: VendorSearchEvents): Promise<VendorSearches> {
    const searches = new VendorSearches(events)
    try {
      for (const search of SEARCHES) {
        const group = search.group === 'broadcast' ? WSD_GROUP4 : search.group
        const socket = await openMulticast(nic, {
          family: 'udp4',
          group,
          port: 0,
          hops: 1,
          join: false,
          ownAddressOnly: true,
        })
        const destination = search.group === 'broadcast' ? broadcastOf(nic) : group
        socket.setBroadcast(search.group === 'broadcast')
        socket.on('error', () => events.skipped(`${search.sentAs}: socket error`))
        socket.on('message', (message, from) => searches.hear(search, message, from))
        searches.open.push({ search, socket, destination })
      }
      return searches
    } catch (error) {
      searches.end()
      throw error
    }
  }

  /** Asks everybody once. */
  ask(): void {
    for (const { search, socket, destination } of this.open) {
      const message = search.message()
      socket.send(message, search.port, destination, (error) => {
        if (error) this.events.skipped(`${search.sentAs}: could not be sent`)
        else this.events.sent(search.sentAs, destination, search.port, message.length, search.reason)
      })
    }
  }

  private hear(search: Search, message: Buffer, from: RemoteInfo): void {
    const ip = this.events.admit(from)
    if (ip === null || this.told.has(`${search.sentAs} ${ip}`)) return
    const observation = search.read(message)
    if (!observation) {
      this.events.skipped(`${search.sentAs}: unreadable answer`)
      return
    }
    this.told.add(`${search.sentAs} ${ip}`)
    this.events.observed(ip, observation)
  }

  end(): void {
    for (const { socket } of this.open.splice(0)) close(socket)
  }
}

const broadcastOf = (nic: NetworkInterface): string => formatIPv4(parseSubnet(nic.cidr)!.last)
