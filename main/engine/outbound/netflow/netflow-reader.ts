import { FAR, GROUP, NEAR } from '../capture/addresses.ts'
import { isBroadcast, isInbound, kindOfText } from '../logs/sides.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { FlowDatagrams } from './datagrams.ts'
import type { FlowRecord } from './flow-record.ts'

/**
 * Files of NetFlow and IPFIX datagrams: length-prefixed (u16 big-endian, payload, repeated) or one bare
 * datagram after the other, whose ends follow from their own headers.
 */

export type NetflowFraming = 'prefixed' | 'bare'

const TCP = 6
const UDP = 17
/** No bare datagram exceeds what UDP carries. */
const MAX_DATAGRAM = 65_535

export class NetflowReader implements EvidenceReader {
  broken: string | null = null
  readonly #framing: NetflowFraming
  readonly #datagrams: FlowDatagrams
  readonly #local = { local: 0, otherTransport: 0, notADatagram: 0 }

  constructor(context: ReaderContext, framing: NetflowFraming) {
    this.#framing = framing
    this.#datagrams = new FlowDatagrams((flow) => tallyFlow(flow, context, this.#local))
  }

  get records(): number {
    return this.#datagrams.records
  }

  get skipped(): Readonly<Record<string, number>> {
    return { ...this.#datagrams.skipped, ...this.#local }
  }

  push(data: Buffer, from: number, end: number): number {
    let at = from
    while (at + 4 <= end && this.broken === null) {
      if (this.#framing === 'prefixed') {
        const length = data.readUInt16BE(at)
        if (at + 2 + length > end) return at
        if (!this.#datagrams.push(data.subarray(at + 2, at + 2 + length))) this.#local.notADatagram++
        at += 2 + length
        continue
      }
      const length = datagramLength(data, at, end)
      if (length === 0) return at
      if (length < 0) {
        this.broken = 'a datagram does not follow where one should'
        return at
      }
      this.#datagrams.push(data.subarray(at, at + length))
      at += length
    }
    return at
  }

  finish(data: Buffer, from: number, end: number): boolean {
    if (from === end) return true
    if (this.#framing === 'prefixed') return false
    return this.#datagrams.push(data.subarray(from, end))
  }

  settle(mayWait = false): void {
    if (!mayWait) this.#datagrams.finish()
  }
}

/** The bytes of the bare datagram at `at`; 0 when its end is not in sight, -1 when there is none. */
function datagramLength(d: Buffer, at: number, end: number): number {
  const version = d.readUInt16BE(at)
  if (version === 5) {
    const length = 24 + 48 * d.readUInt16BE(at + 2)
    return at + length <= end ? length : 0
  }
  if (version === 10) {
    const length = d.readUInt16BE(at + 2)
    if (length < 16) return -1
    return at + length <= end ? length : 0
  }
  if (version !== 9) return -1
  if (at + 20 > end) return 0
  let i = at + 20
  while (i + 4 <= end) {
    const id = d.readUInt16BE(i)
    const length = d.readUInt16BE(i + 2)
    const startsAnother = id === 9 && i + 20 <= end && length < 256
    if (startsAnother || length < 4) return i - at
    if (i + length > end) return 0
    i += length
    if (i - at > MAX_DATAGRAM) return -1
  }
  return 0
}

/** Puts one directional record to the device's side of the tally. */
export function tallyFlow(
  flow: FlowRecord,
  context: ReaderContext,
  skipped: { local: number; otherTransport: number },
): void {
  const protocol = flow.protocol === TCP ? 'tcp' : flow.protocol === UDP ? 'udp' : null
  if (protocol === null) return void skipped.otherTransport++
  const sourceKind = kindOfText(flow.source)
  const targetKind = kindOfText(flow.destination)
  if (sourceKind === GROUP || targetKind === GROUP || sourceKind < 0 || targetKind < 0)
    return void skipped.local++
  if (isBroadcast(protocol, flow.destination)) return void skipped.local++
  const serverIsSource = flow.sourcePort < flow.destinationPort && flow.sourcePort < 32_768
  const opener = serverIsSource ? targetKind : sourceKind
  const other = serverIsSource ? sourceKind : targetKind
  const inbound = isInbound(opener, other)
  const deviceIsSource =
    sourceKind === NEAR && targetKind === FAR
      ? true
      : sourceKind === FAR && targetKind === NEAR
        ? false
        : !serverIsSource
  const device = deviceIsSource ? flow.source : flow.destination
  const peer = deviceIsSource ? flow.destination : flow.source
  const deviceMac = deviceIsSource ? flow.sourceMac : flow.destinationMac
  const mac = kindOfText(device) === NEAR ? deviceMac : null
  const port = serverIsSource ? flow.sourcePort : flow.destinationPort
  const { tally, names } = context
  const host = inbound ? null : names.nameOf(device, peer)
  const destination = tally.destination(host, peer, port, protocol, inbound ? 'inbound' : null)
  const out = deviceIsSource ? flow.bytes : flow.reverseBytes
  const back = deviceIsSource ? flow.reverseBytes : flow.bytes
  tally.add(
    tally.client(mac, device),
    destination,
    flow.first,
    flow.last,
    deviceIsSource || flow.reverseBytes >= 0 ? 1 : 0,
    out,
    back,
  )
}
