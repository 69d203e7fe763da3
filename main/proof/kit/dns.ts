/** Multicast DNS messages built by hand (RFC 1035, 4.1), so that every octet of them can be wrong. */

export const TYPE = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33, NSEC: 47 } as const

export const label = (text: string | Buffer): Buffer => {
  const bytes = Buffer.from(text).subarray(0, 63)
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}
export const ROOT = Buffer.from([0])
/** A name from its labels; a dot inside a label stays one. */
export const name = (...labels: (string | Buffer)[]): Buffer => Buffer.concat([...labels.map(label), ROOT])
/** `a.b.local` as a name. */
export const dotted = (text: string): Buffer => name(...text.split('.'))
export const pointer = (to: number): Buffer => Buffer.from([0xc0 | (to >> 8), to & 255])

export const header = (counts: {
  answers: number
  questions?: number
  more?: number
  flags?: number
}): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16BE(counts.flags ?? 0x8400, 2)
  bytes.writeUInt16BE(counts.questions ?? 0, 4)
  bytes.writeUInt16BE(counts.answers, 6)
  bytes.writeUInt16BE(counts.more ?? 0, 10)
  return bytes
}

export const record = (
  owner: Buffer,
  type: number,
  data: Buffer,
  options: { ttl?: number; length?: number } = {},
): Buffer => {
  const fixed = Buffer.alloc(10)
  fixed.writeUInt16BE(type, 0)
  fixed.writeUInt16BE(0x8001, 2)
  fixed.writeUInt32BE(options.ttl ?? 4500, 4)
  fixed.writeUInt16BE(options.length ?? data.length, 8)
  return Buffer.concat([owner, fixed, data])
}

/** A whole response of well-formed records. */
export const response = (...records: Buffer[]): Buffer =>
  Buffer.concat([header({ answers: records.length }), ...records])

export const a = (host: string, ip: string, ttl?: number): Buffer =>
  record(dotted(host), TYPE.A, Buffer.from(ip.split('.').map(Number)), { ...(ttl !== undefined && { ttl }) })

export const txtData = (strings: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(
    strings.map((text) => {
      const bytes = Buffer.from(text).subarray(0, 255)
      return Buffer.concat([Buffer.from([bytes.length]), bytes])
    }),
  )

export const srvData = (port: number, target: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 0, port >> 8, port & 255]), target])

/** One service in one message: PTR, SRV, TXT and A. */
export function service(of: {
  type: string
  instance: string | Buffer
  host: string
  ip: string
  port: number
  txt: readonly (string | Buffer)[]
  ttl?: number
}): Buffer {
  const type = of.type.split('.')
  const full = name(of.instance, ...type, 'local')
  const ttl = of.ttl ?? 4500
  return response(
    record(name(...type, 'local'), TYPE.PTR, full, { ttl }),
    record(full, TYPE.SRV, srvData(of.port, dotted(of.host)), { ttl }),
    record(full, TYPE.TXT, txtData(of.txt), { ttl }),
    a(of.host, of.ip, ttl),
  )
}
