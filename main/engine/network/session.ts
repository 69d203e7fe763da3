import type { RemoteInfo } from 'node:dgram'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import type { MdnsRecord } from '../protocol/dns-sd.ts'
import { parseSsdp, SSDP_PORT } from '../protocol/ssdp.ts'
import { Asker } from './asker.ts'
import type { Statement } from './discovery-port.ts'
import { Door } from './door.ts'
import { NeighbourRoll, sweepAddresses } from './neighbour-roll.ts'
import type { ScannerEvents, ScanParts } from './scanner-events.ts'
import { openAll } from './session-sockets.ts'
import { pause } from './sweep.ts'
import { VENDOR_SEARCHES_MS } from './vendor-searches.ts'

/** How often the schedules are looked at: closely while devices are being found, later to idle cheaply. */
const STEP_MS = 50
const STEP_LATER_MS = 500
const FINDING_MS = 20_000
/** UDA 2.0, 1.3.3: answers come within MX seconds; two more are allowed for the way. */
const LATE_ANSWER_MS = 2_000

export interface SessionContext {
  parts: ScanParts
  events: ScannerEvents
  /** Nothing more is looked for; the devices found so far are asked to the end. */
  enough: AbortSignal
  /** Ends the session at once. */
  signal: AbortSignal
  /** Milliseconds of one monotonic clock. */
  clock(): number
  sweepEveryMs: number
  /** Addresses the owner named, of this network or another. */
  addresses: readonly string[]
  progress(counts: { asked: number; total: number; idle: boolean }): void
}

/**
 * One stay on one interface: opens its sockets, asks and listens until that is enough and everybody has had the
 * time to answer, or until the signal ends it; closes all it opened. What cannot be opened is counted and done without; only when nothing can be opened it fails.
 */
export async function stay(nic: NetworkInterface, context: SessionContext): Promise<void> {
  const { events, signal, clock } = context
  const listening = AbortSignal.any([context.enough, signal])
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
  const over = new AbortController()
  const asker = new Asker(nic, context.parts.asks, AbortSignal.any([signal, over.signal]), {
    observed: (ip, observation, link) =>
      events.heard({ at: now(), interface: nic.name, ip, observation, link }),
    linkOf: (ip) => roll.linkOf(ip),
    sent: (p) => sent(p.kind, p.destination, p.port, p.bytes, p.reason, true),
    skipped: events.skipped,
  })
  const roll = new NeighbourRoll(
    nic,
    {
      found: (ip, mac) => {
        events.neighbour({ at: now(), ip, mac, interface: nic.name })
        asker.note(ip, { via: 'arp', mac }, clock())
      },
      sent: (ip, port, bytes, reason) => sent('address-sweep', ip, port, bytes, reason, true),
    },
    context.addresses,
  )
  // Who is first heard when that is enough would be known by half, and be taken for somebody else.
  const tell = (statements: Statement[], solicitedUrl?: string) => {
    if (listening.aborted) return
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
  const open = await openAll(nic, {
    door,
    clock,
    events,
    closers,
    heardSsdp,
    heardMdns,
    statement: (ip, observation) => tell([{ ip, observation }]),
    sent,
    roll,
  })
  const since = clock()
  let searched = 0
  const look = (time: number) => {
    for (const query of discovery.mdnsDue(time)) open.mdns.get(query.family)?.ask(query)
    const search = discovery.ssdpDue(time)
    if (search) {
      answersUntil = time + search.mx * 1000 + LATE_ANSWER_MS
      for (const { client, group } of open.ssdp) {
        const bytes = client.searchAll(search.mx, () => events.skipped('ssdp: search could not be sent'))
        if (bytes > 0) sent('ssdp-search', group, SSDP_PORT, bytes, 'asks UPnP devices to name themselves')
      }
    }
    if (time - since >= (VENDOR_SEARCHES_MS[searched] ?? Number.POSITIVE_INFINITY)) {
      searched++
      open.vendors?.ask()
    }
  }
  const step = () => {
    const time = clock()
    if (!listening.aborted) look(time)
    tell(discovery.settle(time))
    for (const [reason, count] of discovery.takeSkips())
      for (let i = 0; i < count; i++) events.skipped(reason)
    asker.step(time)
    context.progress({ ...roll.counts, idle: asker.idle })
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const steps = () => {
    step()
    const finding = clock() - since < FINDING_MS || !asker.idle
    timer = setTimeout(steps, finding ? STEP_MS : STEP_LATER_MS)
  }
  closers.push(() => clearTimeout(timer))
  try {
    if (!signal.aborted) steps()
    await roll.keep({ signal: listening, clock, every: context.sweepEveryMs })
    await roll.conclude({ signal, clock })
    asker.planAll(clock())
    while (!asker.hasHeardAll(clock()) && !signal.aborted) await pause(STEP_MS, signal)
    over.abort()
    await asker.settled()
  } finally {
    for (const end of closers) end()
  }
}
