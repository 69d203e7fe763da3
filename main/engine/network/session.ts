import type { RemoteInfo } from 'node:dgram'
import { Fault } from '../../../shared/fault.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import type { IpFamily, MdnsRecord } from '../protocol/dns-sd.ts'
import { parseSsdp, SSDP_PORT } from '../protocol/ssdp.ts'
import { Asker } from './asker.ts'
import type { Statement } from './discovery-port.ts'
import { Door } from './door.ts'
import { MDNS_GROUP, MDNS_PORT, MdnsClient } from './mdns-client.ts'
import { close, type Family, openMulticast } from './multicast-socket.ts'
import { NeighbourRoll, sweepAddresses } from './neighbour-roll.ts'
import type { ScannerEvents, ScanParts } from './scanner-events.ts'
import { SSDP_GROUP, SsdpClient } from './ssdp-client.ts'

/** How often the schedules are looked at: closely while devices are being found, later to idle cheaply. */
const STEP_MS = 50
const STEP_LATER_MS = 500
const FINDING_MS = 20_000
/** UDA 2.0, 1.3.3: answers come within MX seconds; two more are allowed for the way. */
const LATE_ANSWER_MS = 2_000

export interface SessionContext {
  parts: ScanParts
  events: ScannerEvents
  /** Ends the session. */
  signal: AbortSignal
  /** Milliseconds of one monotonic clock. */
  clock(): number
  sweepEveryMs: number
  progress(counts: { asked: number; total: number; idle: boolean }): void
}

/**
 * One stay on one interface: opens its sockets, asks and listens until the signal ends it, closes all it opened.
 * What cannot be opened is counted and done without; only when nothing can be opened it fails.
 */
export async function stay(nic: NetworkInterface, context: SessionContext): Promise<void> {
  const { events, signal, clock } = context
  const discovery = context.parts.discovery(clock())
  const door = new Door(nic, events.skipped)
  const closers: (() => void)[] = []
  const now = () => Date.now()
  const sent = (
    kind: string,
    destination: string,
    port: number,
    bytes: number,
    reason: string,
    unicast = false,
  ) => events.sent({ kind, interface: nic.name, destination, port, bytes, reason, at: now(), unicast })
  const asker = new Asker(nic, context.parts.asks, signal, {
    observed: (ip, observation) => events.heard({ at: now(), interface: nic.name, ip, observation }),
    sent: (p) => sent(p.kind, p.destination, p.port, p.bytes, p.reason, true),
    skipped: events.skipped,
  })
  const roll = new NeighbourRoll(nic, {
    found: (ip, mac) => {
      events.neighbour({ at: now(), ip, mac, interface: nic.name })
      asker.note(ip, { via: 'arp', mac }, clock())
    },
    sent: (ip, port, bytes, reason) => sent('address-sweep', ip, port, bytes, reason, true),
  })
  const tell = (statements: Statement[], solicitedUrl?: string) => {
    for (const { ip, observation } of statements) {
      roll.heardFrom(ip)
      events.heard({ at: now(), interface: nic.name, ip, observation })
      asker.note(ip, observation, clock(), solicitedUrl)
    }
  }
  let answersUntil = 0
  const heardSsdp = (message: Buffer, from: RemoteInfo, toOurSearch: boolean) => {
    const ip = door.admit(from, clock())
    if (ip === null) return
    const statement = parseSsdp(message)
    if ('skip' in statement) {
      if (statement.skip !== 'ssdp: a search of somebody else') events.skipped(statement.skip)
      return
    }
    const solicited = toOurSearch && statement.kind === 'answer' && clock() < answersUntil
    tell(discovery.ssdp(statement, ip, clock()), solicited ? statement.headers.LOCATION : undefined)
  }
  const heardMdns = (records: MdnsRecord[], from: string) => tell(discovery.mdns(records, from, clock()))
  if (sweepAddresses(nic).length === 0)
    events.skipped('sweep: the network is too large to knock on every address')
  const open = await openAll(nic, { door, clock, events, closers, heardSsdp, heardMdns, sent, roll })
  const step = () => {
    const time = clock()
    for (const query of discovery.mdnsDue(time)) open.mdns.get(query.family)?.ask(query)
    const search = discovery.ssdpDue(time)
    if (search) {
      answersUntil = time + search.mx * 1000 + LATE_ANSWER_MS
      for (const { client, group } of open.ssdp) {
        const bytes = client.searchAll(search.mx, () => events.skipped('ssdp: search could not be sent'))
        if (bytes > 0) sent('ssdp-search', group, SSDP_PORT, bytes, 'asks UPnP devices to name themselves')
      }
    }
    tell(discovery.settle(time))
    for (const [reason, count] of discovery.takeSkips())
      for (let i = 0; i < count; i++) events.skipped(reason)
    asker.step(time)
    context.progress({ ...roll.counts, idle: asker.idle })
  }
  const since = clock()
  let timer: ReturnType<typeof setTimeout> | undefined
  const steps = () => {
    step()
    const finding = clock() - since < FINDING_MS || !asker.idle
    timer = setTimeout(steps, finding ? STEP_MS : STEP_LATER_MS)
  }
  closers.push(() => clearTimeout(timer))
  try {
    if (!signal.aborted) steps()
    await roll.keep({ signal, clock, every: context.sweepEveryMs, claimed6: () => discovery.claimed6() })
    await asker.settled()
  } finally {
    for (const end of closers) end()
  }
}

interface Opening {
  door: Door
  clock(): number
  events: ScannerEvents
  closers: (() => void)[]
  heardSsdp(message: Buffer, from: RemoteInfo, toOurSearch: boolean): void
  heardMdns(records: MdnsRecord[], from: string): void
  sent(kind: string, destination: string, port: number, bytes: number, reason: string): void
  roll: NeighbourRoll
}

/** Opens every socket of a stay; what fails is counted by its reason. */
async function openAll(nic: NetworkInterface, opening: Opening) {
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
      events.skipped(`${what} could not be opened: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
    }
  }
  const makes = families.flatMap((family) => [
    attempt(`mdns (${family})`, family, async () => {
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
    attempt(`ssdp (${family})`, family, async () => {
      const client = new SsdpClient(nic, family, (message, from) => opening.heardSsdp(message, from, true))
      await client.begin()
      ssdp.push({ client, group: SSDP_GROUP[family] })
      return () => client.end()
    }),
    attempt(`ssdp announcements (${family})`, family, async () => {
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
  const knock = attempt('address sweep', 'udp4', async () => {
    await opening.roll.open()
    return () => opening.roll.end()
  })
  await Promise.all([...makes, knock])
  if (faults.length === 4) {
    for (const end of closers) end()
    throw openingFault(nic, faults[0])
  }
  return { mdns, ssdp }
}

function openingFault(nic: NetworkInterface, error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM')
    return new Fault(
      'not-permitted',
      `The system does not let Houseguest use ${nic.name}; check its firewall or sandbox.`,
    )
  if (code === 'EADDRINUSE')
    return new Fault(
      'port-taken',
      `Other programs hold ports 5353 and 1900 on ${nic.name} for themselves; end them.`,
    )
  return new Fault(
    'no-network',
    `${nic.name} cannot be used now (${code ?? 'unknown'}); connect it and try again.`,
  )
}
