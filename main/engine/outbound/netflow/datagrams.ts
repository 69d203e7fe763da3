import { v4Text } from '../capture/addresses.ts'
import { isPossibleTime } from '../possible-time.ts'
import { type TemplateField, VARIABLE_LENGTH } from './flow-fields.ts'
import { type FlowRecord, FlowRecordReader, readOptions } from './flow-record.ts'
import { Sampling } from './sampling.ts'
import { SequenceGaps } from './sequence-gaps.ts'

/**
 * Flow records out of NetFlow v5, v9 (RFC 3954) and IPFIX (RFC 7011) datagrams. Templates live per exporter and
 * source id; data that comes before its template waits, bounded. Never throws on what a datagram holds.
 */

interface Template {
  fields: TemplateField[]
  /** Bytes of one record; 0 when a field is variable. */
  length: number
  isOptions: boolean
}

interface Waiting {
  data: Buffer
  version: number
  exportMs: number
  uptime: number
}

const MAX_TEMPLATES = 4096
const MAX_WAITING = 512
const V5_HEADER = 24
const V5_RECORD = 48
const FIVE_MINUTES = 300_000
/** No flow carries as much; a counter that says so is no counter. */
const MOST_BYTES = 2 ** 50

export class FlowDatagrams {
  readonly skipped = { damaged: 0, noTemplate: 0, notAFlow: 0 }
  records = 0
  /** What did not arrive, for who listens. */
  readonly gaps = new SequenceGaps()
  readonly #templates = new Map<string, Template>()
  readonly #waiting = new Map<string, Waiting[]>()
  /** Data records of the datagram in hand; `null` when some wait for their template. */
  #held: number | null = 0
  readonly #sampling = new Sampling()
  readonly #reader = new FlowRecordReader()
  readonly #onFlow: (flow: FlowRecord) => void
  /** When set, export times further than five minutes from it are taken as a wrong clock. */
  readonly #arrival: () => number | null

  constructor(onFlow: (flow: FlowRecord) => void, arrival: () => number | null = () => null) {
    this.#onFlow = onFlow
    this.#arrival = arrival
  }

  /** One datagram of `exporter`. False when it is no NetFlow or IPFIX at all. */
  push(d: Buffer, exporter = ''): boolean {
    const version = d.length >= 4 ? d.readUInt16BE(0) : 0
    if (version === 5) return this.#v5(d, exporter)
    if (version === 9 && d.length >= 20) {
      const clock = this.#clock(d.readUInt32BE(8) * 1e3)
      const domain = `${exporter}/${d.readUInt32BE(16)}`
      this.#sets(d, 20, d.length, 9, domain, clock, d.readUInt32BE(4))
      this.gaps.take(domain, d.readUInt32BE(12), this.#held, 'datagrams')
      return true
    }
    if (version === 10 && d.length >= 16) {
      const end = Math.min(d.length, d.readUInt16BE(2))
      const domain = `${exporter}/${d.readUInt32BE(12)}`
      this.#sets(d, 16, end, 10, domain, this.#clock(d.readUInt32BE(4) * 1e3), 0)
      this.gaps.take(domain, d.readUInt32BE(8), this.#held, 'records')
      return true
    }
    return false
  }

  /** Counts what never got its template. */
  finish(): void {
    for (const sets of this.#waiting.values()) this.skipped.noTemplate += sets.length
    this.#waiting.clear()
  }

  #clock(stated: number): number {
    const now = this.#arrival()
    return now !== null && Math.abs(stated - now) > FIVE_MINUTES ? now : stated
  }

  #v5(d: Buffer, exporter: string): boolean {
    if (d.length < V5_HEADER + V5_RECORD) return false
    // Each engine of a router counts for itself.
    this.gaps.take(`${exporter}/${d.readUInt16BE(20)}`, d.readUInt32BE(16), d.readUInt16BE(2), 'records')
    const exportMs = this.#clock(d.readUInt32BE(8) * 1e3 + d.readUInt32BE(12) / 1e6)
    const uptime = d.readUInt32BE(4)
    const sampling = Math.max(1, d.readUInt16BE(22) & 0x3fff)
    for (let i = V5_HEADER; i + V5_RECORD <= d.length; i += V5_RECORD) {
      this.#emit({
        source: v4Text(d.readInt32BE(i)),
        destination: v4Text(d.readInt32BE(i + 4)),
        sourcePort: d.readUInt16BE(i + 32),
        destinationPort: d.readUInt16BE(i + 34),
        protocol: d[i + 38]!,
        bytes: d.readUInt32BE(i + 20) * sampling,
        reverseBytes: -1,
        first: uptimeMs(exportMs, uptime, d.readUInt32BE(i + 24)),
        last: uptimeMs(exportMs, uptime, d.readUInt32BE(i + 28)),
        sourceMac: null,
        destinationMac: null,
      })
    }
    return true
  }

  #sets(
    d: Buffer,
    from: number,
    end: number,
    version: number,
    domain: string,
    exportMs: number,
    uptime: number,
  ): void {
    let at = from
    this.#held = 0
    while (at + 4 <= end) {
      const id = d.readUInt16BE(at)
      const length = d.readUInt16BE(at + 2)
      if (length < 4 || at + length > end) return void this.skipped.damaged++
      const body = d.subarray(at + 4, at + length)
      if (id === 0 || id === 2) this.#learnTemplates(body, version, domain)
      else if (id === 1 || id === 3) this.#learnOptions(body, version, domain)
      else if (id >= 256) this.#data(body, `${domain}/${id}`, version, exportMs, uptime)
      at += length
    }
  }

  #learnTemplates(b: Buffer, version: number, domain: string): void {
    let at = 0
    while (at + 4 <= b.length) {
      const id = b.readUInt16BE(at)
      const count = b.readUInt16BE(at + 2)
      if (id < 256) return
      at = this.#template(b, at + 4, count, version, `${domain}/${id}`, false)
      if (at < 0) return void this.skipped.damaged++
    }
  }

  /** Options describe the exporter, not flows; of their data only how it samples is read. */
  #learnOptions(b: Buffer, version: number, domain: string): void {
    let at = 0
    while (at + 6 <= b.length) {
      const id = b.readUInt16BE(at)
      const said = b.readUInt16BE(at + 2)
      const count = version === 9 ? Math.floor((said + b.readUInt16BE(at + 4)) / 4) : said
      if (id < 256) return
      at = this.#template(b, at + 6, count, version, `${domain}/${id}`, true)
      if (at < 0) return void this.skipped.damaged++
    }
  }

  #template(
    b: Buffer,
    from: number,
    count: number,
    version: number,
    key: string,
    isOptions: boolean,
  ): number {
    const fields: TemplateField[] = []
    let length = 0
    let isFixed = true
    let at = from
    for (let n = 0; n < count; n++) {
      if (at + 4 > b.length) return -1
      const id = b.readUInt16BE(at)
      const field = { id: id & 0x7fff, length: b.readUInt16BE(at + 2), enterprise: 0 }
      at += 4
      if (version === 10 && (id & 0x8000) !== 0) {
        if (at + 4 > b.length) return -1
        field.enterprise = b.readUInt32BE(at)
        at += 4
      } else if (version === 9) field.id = id
      if (field.length === VARIABLE_LENGTH) isFixed = false
      else length += field.length
      fields.push(field)
    }
    if (this.#templates.size >= MAX_TEMPLATES && !this.#templates.has(key)) this.#templates.clear()
    this.#templates.set(key, { fields, length: isFixed ? length : 0, isOptions })
    const waiting = this.#waiting.get(key)
    if (waiting) {
      this.#waiting.delete(key)
      const held = this.#held
      for (const w of waiting) this.#data(w.data, key, w.version, w.exportMs, w.uptime)
      this.#held = held
    }
    return at
  }

  #data(b: Buffer, key: string, version: number, exportMs: number, uptime: number): void {
    const template = this.#templates.get(key)
    if (!template) {
      this.#held = null
      let total = 0
      for (const sets of this.#waiting.values()) total += sets.length
      if (total >= MAX_WAITING) return void this.skipped.noTemplate++
      const sets = this.#waiting.get(key) ?? []
      sets.push({ data: Buffer.from(b), version, exportMs, uptime })
      this.#waiting.set(key, sets)
      return
    }
    if (template.fields.length === 0) return
    const domain = key.slice(0, key.lastIndexOf('/'))
    let at = 0
    const least = Math.max(1, template.length)
    while (at + least <= b.length) {
      const next = template.isOptions
        ? this.#options(b, at, template, domain)
        : this.#record(b, at, template, domain, exportMs, uptime)
      if (next <= at) return
      if (this.#held !== null) this.#held++
      at = next
    }
  }

  #options(b: Buffer, from: number, template: Template, domain: string): number {
    const values = new Map<number, number>()
    const end = readOptions(b, from, template.fields, values)
    if (end >= 0) this.#sampling.learn(domain, values)
    return end
  }

  #record(
    b: Buffer,
    from: number,
    template: Template,
    domain: string,
    exportMs: number,
    uptime: number,
  ): number {
    const reader = this.#reader
    const flow = reader.read(b, from, template.fields, exportMs, uptime)
    if (!flow) return -1
    const rate = reader.sampling || this.#sampling.rate(domain, reader.sampler)
    if (flow.bytes >= 0) flow.bytes = Math.round(flow.bytes * rate)
    if (flow.reverseBytes >= 0) flow.reverseBytes = Math.round(flow.reverseBytes * rate)
    this.#emit(flow)
    return reader.end
  }

  #emit(flow: FlowRecord): void {
    this.records++
    if (flow.source === '' || flow.destination === '') return void this.skipped.notAFlow++
    if (flow.bytes > MOST_BYTES) flow.bytes = -1
    if (flow.reverseBytes > MOST_BYTES) flow.reverseBytes = -1
    if (!(flow.first > 0)) flow.first = flow.last
    if (!isPossibleTime(flow.first)) return void this.skipped.damaged++
    if (!(flow.last >= flow.first && isPossibleTime(flow.last))) flow.last = flow.first
    this.#onFlow(flow)
  }
}

/** Uptime is 32 bits of milliseconds and wraps after 49.7 days. */
function uptimeMs(exportMs: number, uptime: number, at: number): number {
  return exportMs - ((uptime - at) >>> 0 > 0x80000000 ? 0 : (uptime - at) >>> 0)
}
