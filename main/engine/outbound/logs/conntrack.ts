import { GROUP } from '../capture/addresses.ts'
import { addressOf, clientOf, isBroadcast, isInbound } from './sides.ts'
import { TextLineReader } from './text-line-reader.ts'

/** The event that ends a connection. */
const ENDED = 'DESTROY'

/**
 * A snapshot of Linux's connection table (/proc/net/nf_conntrack or `conntrack -L`): first tuple as the device
 * opened it, second as the answer. Bytes are there with nf_conntrack_acct=1 only. The file's time is the time. Or the
 * events of `conntrack -E`: a connection counts when it ends, which is when its bytes are told.
 */
export class ConntrackReader extends TextLineReader {
  readonly skipped = { other: 0, local: 0, tooLong: 0 }

  protected take(line: string): void {
    const event = /^[^a-z]*\[([A-Z]+)\]\s+[a-z]/.exec(line)?.[1]
    if (event !== undefined && event !== ENDED) return void this.skipped.other++
    const protocol = /\b(tcp|udp)\b/.exec(line)?.[1]
    const tuples = [
      ...line.matchAll(/src=(\S+) dst=(\S+) sport=(\d+) dport=(\d+)(?: packets=\d+ bytes=(\d+))?/g),
    ]
    const first = tuples[0]
    if (!protocol || !first) return void this.skipped.other++
    const source = addressOf(first[1]!)
    const target = addressOf(first[2]!)
    if (source === null || target === null || target.kind === GROUP) return void this.skipped.local++
    if (isBroadcast(protocol, target.text)) return void this.skipped.local++
    const inbound = isInbound(source.kind, target.kind)
    const { tally, names } = this.context
    const stamp = /\bstart=(\d{1,11})\b/.exec(line) ?? /^\[(\d{1,11})\.\d+\]/.exec(line)
    const time = stamp ? Number(stamp[1]) * 1e3 : this.context.modifiedAt
    const out = first[5] === undefined ? -1 : Number(first[5])
    const back = tuples[1]?.[5] === undefined ? -1 : Number(tuples[1][5])
    const host = inbound ? null : names.nameOf(source.text, target.text)
    const destination = tally.destination(
      host,
      (inbound ? source : target).text,
      Number(first[4]),
      protocol,
      inbound ? 'inbound' : null,
    )
    tally.add(
      clientOf(inbound ? target : source, tally),
      destination,
      time,
      time,
      1,
      inbound ? back : out,
      inbound ? out : back,
    )
  }
}
