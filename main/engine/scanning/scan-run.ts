import { Fault } from '../../../shared/fault.ts'
import type { SentPacket } from '../../../shared/model/conduct.ts'
import type { Heard } from '../../../shared/model/observation.ts'
import type { NetworkInterface, ScanProgress } from '../../../shared/model/scan.ts'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import type { Identify, NetworkEdge, NetworkScan, Speaker } from '../network-edge.ts'
import { isHostOf, parseSubnet } from '../protocol/ip-address.ts'
import { AddressClaims } from './address-claims.ts'
import { unlinkedSorter } from './unlinked-address.ts'
import { wordSorter } from './whose-words.ts'

/** An address that has been quiet this long has said what it has to say; until then it would be half known. */
const SETTLED_MS = 2500
/** How often settled addresses reach the ledger and the screen while a scan runs. */
const FLUSH_MS = 400

/** More than any honest device states in the longest scan; whoever says more is not listened to further. */
const MAX_HEARD = 1_024
const TOO_MUCH = 'too much said by one address'

/**
 * A sweep asks every address of the network: its account names the network, not each address. An address of IPv6, or one
 * the owner named elsewhere, is not of that network, and is named itself.
 */
const isSwept = ({ cidr }: NetworkInterface, { kind, destination }: SentPacket): boolean => {
  const subnet = parseSubnet(cidr)
  return kind === 'address-sweep' && subnet !== null && isHostOf(subnet, destination)
}

/** What a run hands on, each batch to be committed as one transaction. */
export interface ScanSink {
  sightings(batch: SightingEvent[]): void
  sent(batch: SentPacket[]): void
  progress(progress: Omit<ScanProgress, 'devices'>): void
}

/** How a scan ended, and how often something was left out, by reason. */
export interface ScanResult {
  cancelled: boolean
  skipped: Record<string, number>
}

/** A neighbour is told after this long, said anything or not: by then a sweep has shown who answers for what. */
const PRESENT_AFTER_MS = 1_000
/** How long it is waited for more where two machines answer for one address, or one for several. */
const DOUBTFUL_MS = 12_000

interface Address {
  ip: string
  mac: string | null
  heard: Heard[]
  firstAt: number
  lastAt: number
  told: number
  /** The MACs that claimed it when it was last told of. */
  toldOf: string
  present: boolean
}

/**
 * Runs one scan: collects what each address says, waits until it has settled, lets it be identified as a
 * whole and hands the sightings on. An address whose MAC is known but that says nothing is a sighting too. Where it is
 * in doubt who speaks, it is waited for more, and the words are parted by who can have said them.
 */
export async function runScan(
  edge: NetworkEdge,
  identify: Identify,
  nic: NetworkInterface,
  options: NetworkScan & { now: () => number },
  sink: ScanSink,
): Promise<ScanResult> {
  const own = new Set([nic.address, ...nic.address6])
  const addresses = new Map<string, Address>()
  const claims = new AddressClaims()
  const said = new Set<string>()
  const skipped: Record<string, number> = {}
  let sent: SentPacket[] = []
  let latest: Omit<ScanProgress, 'devices' | 'interface' | 'skipped'> = {
    done: 0,
    phase: 'starting',
    addressesAsked: 0,
    addressesTotal: 0,
  }
  const at = (ip: string): Address => {
    const known = addresses.get(ip)
    if (known) return known
    const fresh = {
      ip,
      mac: null,
      heard: [],
      firstAt: options.now(),
      lastAt: 0,
      told: 0,
      toldOf: '',
      present: false,
    }
    addresses.set(ip, fresh)
    return fresh
  }

  /** Facts a via already gave for a speaker in this scan are not given again: one scan makes no change of its own. */
  const onlyNews = (who: string, event: SightingEvent): SightingEvent => {
    const facts = Object.entries(event.facts ?? {}).filter(([key]) => {
      const mark = `${who} ${event.via} ${key}`
      return said.has(mark) ? false : said.add(mark)
    })
    return { ...event, facts: Object.fromEntries(facts) }
  }
  const news = (speaker: Omit<Speaker, 'interface' | 'at'>, heard: readonly Heard[], at: number) =>
    identify({ ...speaker, interface: nic.name, at: heard.at(-1)?.at ?? at }, heard).map((event) =>
      onlyNews(`${speaker.mac ?? ''}@${speaker.ip ?? ''}`, event),
    )

  const sort = wordSorter(claims, (ip) => addresses.get(ip)?.heard ?? [], identify)

  /** Everything known of an address, told anew: only the news of it get through. */
  const tell = (address: Address): SightingEvent[] => {
    address.told = address.heard.length
    address.toldOf = claims.claimants(address.ip).join()
    address.present = true
    return claims.isDoubtful(address.ip)
      ? sort(address.ip).flatMap(({ speaker, heard }) => news(speaker, heard, address.lastAt))
      : news({ ip: address.ip, mac: address.mac }, address.heard, address.lastAt)
  }

  /** What is to be told of an address by now. */
  const due = (address: Address, now: number, everything: boolean): SightingEvent[] => {
    const { ip, mac, heard, told, present } = address
    const isDoubtful = claims.isDoubtful(ip)
    const isNews = heard.length > told || (isDoubtful && address.toldOf !== claims.claimants(ip).join())
    const settled = mac !== null && now - address.lastAt > SETTLED_MS
    if (isNews && (everything || (settled && (!isDoubtful || now - address.firstAt > DOUBTFUL_MS))))
      return tell(address)
    if (present || mac === null || isDoubtful) return []
    if (!everything && now - address.firstAt < PRESENT_AFTER_MS) return []
    address.present = true
    return news({ ip, mac }, [], address.lastAt)
  }

  /** Finds out, in the end, whose the IPv6 addresses are that no MAC is known of. */
  const link = (): void => {
    const whose = unlinkedSorter(claims, addresses.values(), identify)
    for (const address of addresses.values()) {
      if (address.mac !== null || !address.ip.includes(':')) continue
      const found = whose(address)
      if (found === 'repeated') address.told = address.heard.length
      else if (found) address.mac = found.mac
    }
  }

  /** What is to be told of addresses that have changed hands. */
  let left: SightingEvent[] = []

  const flush = (everything: boolean): void => {
    const now = options.now()
    if (everything) link()
    const batch = [...left, ...[...addresses.values()].flatMap((address) => due(address, now, everything))]
    left = []
    if (sent.length > 0) sink.sent(sent)
    sent = []
    if (batch.length > 0) sink.sightings(batch.sort((a, b) => a.at.localeCompare(b.at)))
    sink.progress({ ...latest, interface: nic.name, skipped })
  }

  const timer = setInterval(() => flush(false), FLUSH_MS)
  try {
    await edge.scan(
      nic,
      {
        seconds: options.seconds,
        ...(options.addresses && { addresses: options.addresses }),
        signal: options.signal,
        settings: options.settings,
      },
      {
        heard(heard) {
          if (own.has(heard.ip)) return
          const address = at(heard.ip)
          if (address.heard.length < MAX_HEARD) address.heard.push(heard)
          else skipped[TOO_MUCH] = (skipped[TOO_MUCH] ?? 0) + 1
          address.lastAt = heard.at
        },
        neighbour(n) {
          if (own.has(n.ip)) return
          const address = at(n.ip)
          claims.note(n.ip, n.mac, n.at)
          if (address.mac !== null && address.mac !== n.mac && !claims.isDoubtful(n.ip)) {
            if (address.heard.length > address.told) left.push(...tell(address))
            Object.assign(address, {
              heard: [],
              told: 0,
              present: false,
              firstAt: options.now(),
              lastAt: n.at,
            })
          }
          address.mac = n.mac
          if (address.lastAt === 0) address.lastAt = n.at
        },
        sent: (packet) =>
          void sent.push(isSwept(nic, packet) ? { ...packet, destination: nic.cidr } : packet),
        skipped: (reason) => {
          skipped[reason] = (skipped[reason] ?? 0) + 1
        },
        progress: (progress) => {
          latest = progress
        },
      },
    )
  } finally {
    clearInterval(timer)
    latest = { ...latest, phase: 'identifying' }
    flush(true)
  }
  return { cancelled: options.signal.aborted, skipped }
}

/** The interface of this name, or a Fault that names those there are. */
export function interfaceNamed(edge: NetworkEdge, name: string): NetworkInterface {
  const all = edge.interfaces()
  const found = all.find((nic) => nic.name === name)
  if (found) return found
  if (all.length === 0)
    throw new Fault('no-network', 'This machine has no network that could be audited; connect one.')
  throw new Fault(
    'no-such-interface',
    `There is no network interface named ${JSON.stringify(name)}; there is ${all.map((n) => n.name).join(', ')}.`,
  )
}
