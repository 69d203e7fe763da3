import * as zlib from 'node:zlib'
import { macText, v4Text, v6Text } from '../capture/addresses.ts'
import { isPossibleTime } from '../possible-time.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { unlz4, unlzo } from './block-codecs.ts'
import type { FlowRecord } from './flow-record.ts'
import { tallyFlow } from './netflow-reader.ts'

/**
 * Files of nfdump's collector nfcapd, of 1.7 (layout 2) and 1.6 (layout 1), as its nffile.h and nfxV3.h define
 * them: a header, then blocks of records, little-endian as on the machines they are written on.
 */

export const NFCAPD_MAGIC = 0xa50c
/** nffile's BUFFSIZE: no block is larger, compressed or not. */
const MAX_BLOCK = 5 * 1024 * 1024
const BLOCK_HEADER = 12
const LAYOUT_2_HEADER = 40
/** Header with the identifier's 128 bytes, then the statistics of the file. */
const LAYOUT_1_HEADER = 276
const BLOCK_UNCOMPRESSED = 1
/** Kinds of blocks that hold flows: of nfdump 1.5, 1.6 and 1.7. */
const FLOW_BLOCKS = new Set([1, 2, 3])

type Codec = (source: Buffer) => Buffer | null
const CODECS: Readonly<Record<number, Codec>> = {
  0: (source) => source,
  1: (source) => unlzo(source, MAX_BLOCK),
  3: (source) => unlz4(source, MAX_BLOCK),
  4: unzstd,
}
/** Layout 1 says it in its flags. */
const LAYOUT_1_LZO = 1
const LAYOUT_1_BZ2 = 8
const BZ2 = 2

const RECORD_V3 = 11
const RECORDS_V1 = new Map([
  // Type of a record to where its addresses begin.
  [1, 28],
  [10, 32],
])
const V1_IPV6 = 1
const V1_PACKETS_64 = 2
const V1_BYTES_64 = 4
/** Elements of a V3 record: id to size without the element's header of 4 bytes. */
const GENERIC = { id: 1, size: 48 }
const IPV4 = { id: 2, size: 8 }
const IPV6 = { id: 3, size: 32 }
const COUNTERS = { id: 5, size: 24 }
const MACS = { id: 15, size: 32 }

export class NfcapdReader implements EvidenceReader {
  records = 0
  broken: string | null = null
  readonly skipped = { damaged: 0, damagedBlock: 0, local: 0, otherTransport: 0 }
  readonly #context: ReaderContext
  #layout = 0
  #codec: Codec | undefined

  constructor(context: ReaderContext) {
    this.#context = context
  }

  push(data: Buffer, from: number, end: number): number {
    let at = from
    if (this.#layout === 0) {
      const length = this.#header(data, at, end)
      if (length === 0) return at
      at += length
    }
    while (at + BLOCK_HEADER <= end && this.broken === null) {
      const size = data.readUInt32LE(at + 4)
      if (size === 0 || size > MAX_BLOCK) {
        this.broken = 'a block does not follow where one should'
        return at
      }
      if (at + BLOCK_HEADER + size > end) return at
      this.#block(data.subarray(at, at + BLOCK_HEADER + size))
      at += BLOCK_HEADER + size
    }
    return at
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  /** Reads the file's header; answers its length, 0 while it is not whole or when it is not to be read. */
  #header(data: Buffer, at: number, end: number): number {
    if (at + LAYOUT_1_HEADER > end && at + LAYOUT_2_HEADER > end) return 0
    const layout = data.readUInt16LE(at + 2)
    const refuse = (why: string): number => {
      this.broken = why
      return 0
    }
    if (layout === 1) {
      if (at + LAYOUT_1_HEADER > end) return 0
      const flags = data.readUInt32LE(at + 4)
      if ((flags & LAYOUT_1_BZ2) !== 0) return refuse(COMPRESSED_OTHERWISE)
      this.#codec = CODECS[flags & LAYOUT_1_LZO]
    } else if (layout === 2) {
      if (data.readUInt32LE(at + 36) === 0 && data.readBigUInt64LE(at + 24) === 0n)
        return refuse('the collector still writes this file; import it when it is closed')
      if (data[at + 17] !== 0) return refuse('the file is encrypted')
      const compression = data[at + 16]!
      this.#codec = CODECS[compression]
      if (!this.#codec || compression === BZ2) return refuse(COMPRESSED_OTHERWISE)
    } else return refuse(`layout ${layout} of nfcapd files is not known`)
    this.#layout = layout
    return layout === 1 ? LAYOUT_1_HEADER : LAYOUT_2_HEADER
  }

  #block(block: Buffer): void {
    if (!FLOW_BLOCKS.has(block.readUInt16LE(8))) return
    const body = block.subarray(BLOCK_HEADER)
    const isPlain = this.#layout === 2 && (block.readUInt16LE(10) & BLOCK_UNCOMPRESSED) !== 0
    const data = isPlain ? body : this.#codec!(body)
    if (data === null) return void this.skipped.damagedBlock++
    for (let at = 0; at + 4 <= data.length; ) {
      const size = data.readUInt16LE(at + 2)
      if (size < 4 || at + size > data.length) return void this.skipped.damagedBlock++
      this.#record(data.subarray(at, at + size))
      at += size
    }
  }

  #record(record: Buffer): void {
    const type = record.readUInt16LE(0)
    const addresses = RECORDS_V1.get(type)
    if (type !== RECORD_V3 && addresses === undefined) return
    this.records++
    const flow = addresses === undefined ? flowOfV3(record) : flowOfV1(record, addresses)
    if (flow) tallyFlow(flow, this.#context, this.skipped)
    else this.skipped.damaged++
  }
}

const COMPRESSED_OTHERWISE =
  'it is compressed with bzip2 or in a way not known; rewrite it with nfdump -r FILE -w NEW -y'

/** A record of elements, each with its id and length; what is not needed is stepped over. */
function flowOfV3(r: Buffer): FlowRecord | null {
  let generic = 0
  let v4 = 0
  let v6 = 0
  let counters = 0
  let macs = 0
  for (let at = 12; at + 4 <= r.length; ) {
    const id = r.readUInt16LE(at)
    const length = r.readUInt16LE(at + 2)
    if (length < 4 || at + length > r.length) return null
    const is = (element: { id: number; size: number }) => id === element.id && length === element.size + 4
    if (is(GENERIC)) generic = at + 4
    else if (is(IPV4)) v4 = at + 4
    else if (is(IPV6)) v6 = at + 4
    else if (is(COUNTERS)) counters = at + 4
    else if (is(MACS)) macs = at + 4
    at += length
  }
  if (generic === 0 || (v4 === 0 && v6 === 0)) return null
  const address = (which: 0 | 1) =>
    v4 > 0 ? v4Text(r.readInt32LE(v4 + 4 * which)) : addressOfWords(r, v6 + 16 * which)
  return flow({
    source: address(0),
    destination: address(1),
    sourcePort: r.readUInt16LE(generic + 40),
    destinationPort: r.readUInt16LE(generic + 42),
    protocol: r[generic + 44]!,
    bytes: amount(r, generic + 32),
    reverseBytes: counters > 0 && amount(r, counters + 8) > 0 ? amount(r, counters + 16) : -1,
    first: Number(r.readBigUInt64LE(generic)),
    last: Number(r.readBigUInt64LE(generic + 8)),
    sourceMac: macs > 0 ? macOf(r, macs) : null,
    destinationMac: macs > 0 ? (macOf(r, macs + 16) ?? macOf(r, macs + 8)) : null,
  })
}

/** nfdump 1.6's record: what is needed comes first and in a fixed order; extensions follow. */
function flowOfV1(r: Buffer, addresses: number): FlowRecord | null {
  const flags = addresses === 28 ? r[4]! : r.readUInt16LE(4)
  const isV6 = (flags & V1_IPV6) !== 0
  const packetsAt = addresses + (isV6 ? 32 : 8)
  const bytesAt = packetsAt + ((flags & V1_PACKETS_64) !== 0 ? 8 : 4)
  const isWide = (flags & V1_BYTES_64) !== 0
  if (bytesAt + (isWide ? 8 : 4) > r.length) return null
  const address = (which: 0 | 1) =>
    isV6 ? addressOfWords(r, addresses + 16 * which) : v4Text(r.readInt32LE(addresses + 4 * which))
  return flow({
    source: address(0),
    destination: address(1),
    sourcePort: r.readUInt16LE(24),
    destinationPort: r.readUInt16LE(26),
    protocol: r[22]!,
    bytes: isWide ? amount(r, bytesAt) : r.readUInt32LE(bytesAt),
    reverseBytes: -1,
    first: r.readUInt32LE(12) * 1000 + r.readUInt16LE(8),
    last: r.readUInt32LE(16) * 1000 + r.readUInt16LE(10),
    sourceMac: null,
    destinationMac: null,
  })
}

/** A flow of no time or of an impossible one is damaged; one that ends before it begins is of a clock put right. */
const flow = (made: FlowRecord): FlowRecord | null =>
  made.first > 0 && isPossibleTime(made.first) && isPossibleTime(made.last)
    ? { ...made, last: Math.max(made.first, made.last) }
    : null

const amount = (r: Buffer, at: number): number => Number(r.readBigUInt64LE(at))

/** IPv6 as two words of 64 bits in the machine's order. */
function addressOfWords(r: Buffer, at: number): string {
  const bytes = Buffer.from(r.subarray(at, at + 16))
  return v6Text(bytes.swap64(), 0)
}

/** A MAC as a word of 64 bits; `null` when none was noted. */
function macOf(r: Buffer, at: number): string | null {
  const value = r.readUIntLE(at, 6)
  return value === 0 ? null : macText(value)
}

/** Node.js before 22.15 has no Zstandard, and would not even load a module that names it: such a block is passed over. */
function unzstd(source: Buffer): Buffer | null {
  try {
    return zlib.zstdDecompressSync(source, { maxOutputLength: MAX_BLOCK })
  } catch {
    return null
  }
}
