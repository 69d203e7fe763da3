import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { Fault } from '../../../../shared/fault.ts'
import { FlowDatagrams } from '../netflow/datagrams.ts'
import { tallyFlow } from '../netflow/netflow-reader.ts'
import { type FollowOptions, hasSlept, KEEP_EVERY_MS, LiveSource } from './live-source.ts'

/** The port routers send NetFlow to unless told otherwise; IPFIX has 4739 (RFC 7011, 10.1). */
const NETFLOW_PORT = 2055

/** A router whose home is in use exports every few minutes; one that is silent for longer is told of. */
const SILENT_MS = 3_600_000
/** Asked of the system, which may give less: what comes while this process is at work on something else waits there. */
const RECEIVE_BYTES = 2 * 1024 * 1024
/** One record in a hundred missing is told, once there were so many. */
const ENOUGH_RECORDS = 200
const FADES_MS = 1_800_000

export interface NetflowSource {
  /** The address of this machine to listen on: one, chosen, never all. */
  address: string
  port?: number
  /** Exporters listened to; nobody else’s datagrams are read. Empty: whoever sends first is asked about by health. */
  exporters: readonly string[]
}

/** Listens for flow records until aborted; never answers anybody. @throws Fault `port-taken | not-permitted` */
export async function followNetflow(
  source: NetflowSource,
  options: FollowOptions,
): Promise<{ port: number; done: Promise<void> }> {
  const { address, exporters } = source
  if (/^[0:.]+$/.test(address))
    throw new Fault('bad-argument', `${address} is every address; name one of this machine's addresses.`)
  const live = new LiveSource('netflow-udp', `${address}:${source.port ?? NETFLOW_PORT}`, options)
  const skipped = { local: 0, otherTransport: 0 }
  let kept = 0
  let strangers = 0
  const reader = new FlowDatagrams(
    (flow) => tallyFlow(flow, live.context, skipped),
    () => options.now(),
  )
  const socket = createSocket({
    type: address.includes(':') ? 'udp6' : 'udp4',
    reuseAddr: false,
    recvBufferSize: RECEIVE_BYTES,
  })
  socket.on('message', (datagram, from) => {
    if (!exporters.includes(from.address)) return void strangers++
    const isFirst = reader.records === 0
    if (reader.push(datagram, from.address) && isFirst && reader.records > 0) keep()
  })
  try {
    socket.bind({ address, port: source.port ?? NETFLOW_PORT, exclusive: true })
    await once(socket, 'listening')
  } catch (error) {
    socket.close()
    throw bindFault(error, address, source.port ?? NETFLOW_PORT)
  }
  let from = options.now()
  let at = from
  let heardAt = live.startedAt
  const keep = () => {
    const now = options.now()
    if (hasSlept(at, options)) {
      from = now
      reader.gaps.forget()
    }
    at = now
    const records = reader.records - kept
    // A router that says nothing may have stopped to export: that is no quiet time.
    if (records > 0) {
      live.keep(now, records, from)
      from = now
      heardAt = now
      kept += records
    }
    live.health(problem(now) ?? loss(now))
  }
  let fadedAt = from
  /** What was lost lately: older counts weigh half as much every half hour. */
  const loss = (now: number): string | null => {
    const { gaps } = reader
    if (now - fadedAt >= FADES_MS) {
      gaps.fade()
      fadedAt = now
    }
    const sent = gaps.lost + gaps.arrived
    if (sent < ENOUGH_RECORDS || gaps.lost < sent / 100) return null
    const percent = Math.min(99, Math.round((gaps.lost / sent) * 100))
    return `About ${percent} in 100 of the router’s flow records did not arrive, so totals are too small; connect this computer by cable, or let the router export less.`
  }
  const problem = (now: number): string | null => {
    if (now - heardAt <= SILENT_MS) return null
    if (strangers > 0) return 'Only devices that were not named sent flow records; name the router’s address.'
    return heardAt > 0
      ? 'No flow record has come for an hour; check that the router still exports here.'
      : 'No flow record has come yet; point the router’s NetFlow export here.'
  }
  live.health(problem(from))
  const timer = setInterval(keep, options.everyMs ?? KEEP_EVERY_MS)
  const done = new Promise<void>((resolve) => {
    const stop = () => {
      clearInterval(timer)
      keep()
      socket.close(() => resolve())
    }
    if (options.signal.aborted) stop()
    else options.signal.addEventListener('abort', stop, { once: true })
  })
  return { port: socket.address().port, done }
}

function bindFault(error: unknown, address: string, port: number): Fault {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return new Fault(
      'port-taken',
      `Another program listens on ${address}:${port}; choose another port here and on the router.`,
    )
  return new Fault(
    'not-permitted',
    `${address}:${port} cannot be listened on (${code}); choose an address of this machine and a port above 1023.`,
  )
}
