import { GROUP } from '../capture/addresses.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { eachTextLine } from './lines.ts'
import { isInbound, kindOfText } from './sides.ts'

/** The event that ends a connection. */
const ENDED = 'DESTROY'

/**
 * A snapshot of Linux's connection table (/proc/net/nf_conntrack or `conntrack -L`): first tuple as the device
 * opened it, second as the answer. Bytes are there with nf_conntrack_acct=1 only. The file's time is the time. Or the
 * events of `conntrack -E`: a connection counts when it ends, which is when its bytes are told.
 */
export class ConntrackReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { other: 0, local: 0, tooLong: 0 }
  readonly #context: ReaderContext

  constructor(context: ReaderContext) {
    this.#context = context
  }

  push(data: Buffer, from: number, end: number): number {
    return eachTextLine(data, from, end, this.skipped, (line) => this.#line(line))
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  #line(line: string): void {
    this.records++
    const event = /^[^a-z]*\[([A-Z]+)\]\s+[a-z]/.exec(line)?.[1]
    if (event !== undefined && event !== ENDED) return void this.skipped.other++
    const protocol = /\b(tcp|udp)\b/.exec(line)?.[1]
    const tuples = [
      ...line.matchAll(/src=(\S+) dst=(\S+) sport=(\d+) dport=(\d+)(?: packets=\d+ bytes=(\d+))?/g),
    ]
    const first = tuples[0]
    if (!protocol || !first) return void this.skipped.other++
    const source = shortV6(first[1]!)
    const target = shortV6(first[2]!)
    const sourceKind = kindOfText(source)
    const targetKind = kindOfText(target)
    if (sourceKind < 0 || targetKind < 0 || targetKind === GROUP) return void this.skipped.local++
    const inbound = isInbound(sourceKind, targetKind)
    const { tally, names } = this.#context
    const stamp = /\bstart=(\d+)/.exec(line) ?? /^\[(\d+)\.\d+\]/.exec(line)
    const time = stamp ? Number(stamp[1]) * 1e3 : this.#context.modifiedAt
    const out = first[5] === undefined ? -1 : Number(first[5])
    const back = tuples[1]?.[5] === undefined ? -1 : Number(tuples[1][5])
    const host = inbound ? null : names.nameOf(source, target)
    const destination = tally.destination(
      host,
      inbound ? source : target,
      Number(first[4]),
      protocol,
      inbound ? 'inbound' : null,
    )
    tally.add(
      tally.client(null, inbound ? target : source),
      destination,
      time,
      time,
      1,
      inbound ? back : out,
      inbound ? out : back,
    )
  }
}

/** /proc writes IPv6 in full; everything else here is RFC 5952. */
function shortV6(ip: string): string {
  if (ip.length !== 39 || !ip.includes(':')) return ip
  const groups = ip.split(':').map((g) => g.replace(/^0{1,3}/, ''))
  const text = groups.join(':')
  const zeros = [...text.matchAll(/(?:^|:)0(?::0)+(?::|$)/g)].sort((x, y) => y[0].length - x[0].length)[0]
  return zeros ? text.replace(zeros[0], '::') : text
}
