import type { RemoteInfo } from 'node:dgram'
import { Fault } from '../../../shared/fault.ts'
import type { Observation } from '../../../shared/model/observation.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import type { IpFamily, MdnsRecord } from '../protocol/dns-sd.ts'
import { SSDP_PORT } from '../protocol/ssdp.ts'
import type { Door } from './door.ts'
import { MDNS_GROUP, MDNS_PORT, MdnsClient } from './mdns-client.ts'
import { close, type Family, openMulticast } from './multicast-socket.ts'
import type { NeighbourRoll } from './neighbour-roll.ts'
import type { ScannerEvents } from './scanner-events.ts'
import { SSDP_GROUP, SsdpClient } from './ssdp-client.ts'
import { VendorSearches } from './vendor-searches.ts'

/** What a stay lends its sockets: where packets go, and where refusals are counted. */
export interface Opening {
  door: Door
  clock(): number
  events: ScannerEvents
  closers: (() => void)[]
  heardSsdp(message: Buffer, from: RemoteInfo, toOurSearch: boolean): void
  heardMdns(records: MdnsRecord[], from: string): void
  sent(kind: string, destination: string, port: number, bytes: number, reason: string): void
  statement(ip: string, observation: Observation): void
  roll: NeighbourRoll
}

/** Opens every socket of a stay; what fails is counted by its reason. */
export async function openAll(nic: NetworkInterface, opening: Opening) {
  const { events, closers } = opening
  const families: Family[] = nic.address6.length > 0 ? ['udp4', 'udp6'] : ['udp4']
  const mdns = new Map<IpFamily, MdnsClient>()
  const ssdp: { client: SsdpClient; group: string }[] = []
  const faults: unknown[] = []
  const attempt = async (what: string, family: Family, make: () => Promise<() => void>) => {
    try {
      closers.push(await make())
    } catch (error) {
      if (family === 'udp4') faults.push(error)
      events.skipped(`${what}: ${whyNot(error)}`)
    }
  }
  const makes = families.flatMap((family) => [
    attempt(`${MDNS_NAMES[family]} is left out`, family, async () => {
      const guard = {
        admit: (from: RemoteInfo) => opening.door.admit(from, opening.clock()),
        skipped: events.skipped,
        sent: (bytes: number) =>
          opening.sent('mdns-query', MDNS_GROUP[family], MDNS_PORT, bytes, 'asks devices for their services'),
      }
      const client = await MdnsClient.open(nic, family, guard, opening.heardMdns)
      mdns.set(family === 'udp4' ? 'IPv4' : 'IPv6', client)
      return () => client.end()
    }),
    attempt(`${SSDP_NAMES[family]} is left out`, family, async () => {
      const client = new SsdpClient(nic, family, (message, from) => opening.heardSsdp(message, from, true))
      await client.begin()
      ssdp.push({ client, group: SSDP_GROUP[family] })
      return () => client.end()
    }),
    attempt(`${SSDP_NAMES[family]} announcements are not heard`, family, async () => {
      const purpose = {
        family,
        group: SSDP_GROUP[family],
        port: SSDP_PORT,
        hops: 1,
        join: true,
        ownAddressOnly: false,
      }
      const socket = await openMulticast(nic, purpose)
      socket.on('message', (message, from) => opening.heardSsdp(message, from, false))
      socket.on('error', () => events.skipped('ssdp: socket error'))
      return () => close(socket)
    }),
  ])
  const knock = attempt('the address sweep is left out', 'udp4', async () => {
    await opening.roll.open()
    return () => opening.roll.end()
  })
  let vendors: VendorSearches | null = null
  const searches = attempt('searches of single makers are left out', 'udp4', async () => {
    const opened = await VendorSearches.open(nic, {
      admit: (from) => opening.door.admit(from, opening.clock()),
      observed: opening.statement,
      sent: opening.sent,
      skipped: events.skipped,
    })
    vendors = opened
    return () => opened.end()
  })
  await Promise.all([...makes, knock, searches])
  if (faults.length === SOCKETS_OF_IPV4) {
    for (const end of closers) end()
    throw openingFault(nic, faults[0])
  }
  return { mdns, ssdp, vendors: vendors as VendorSearches | null }
}

const MDNS_NAMES = { udp4: 'mDNS', udp6: 'mDNS over IPv6' } as const
const SSDP_NAMES = { udp4: 'SSDP', udp6: 'SSDP over IPv6' } as const
/** mDNS, SSDP, its announcements, the sweep, and the searches of single makers. */
const SOCKETS_OF_IPV4 = 5

/** Why a socket could not be had, in words that say what to do. */
const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program holds the port for itself; end it to have this too',
  EACCES: 'the system does not allow it; check the firewall or sandbox',
  EPERM: 'the system does not allow it; check the firewall or sandbox',
  EADDRNOTAVAIL: 'the interface has just lost its address',
  ENODEV: 'the interface has just gone',
}
const whyNot = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return WHY[code] ?? `the system says ${code || 'nothing'}`
}

function openingFault(nic: NetworkInterface, error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const denied = code === 'EACCES' || code === 'EPERM'
  return new Fault(denied ? 'not-permitted' : 'no-network', `${nic.name} cannot be used: ${whyNot(error)}.`)
}
