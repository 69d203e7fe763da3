/** SNMP answers built by hand (RFC 3416, 3; X.690), so that anything can stand in them. */

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  return Buffer.concat([Buffer.from([tag, 0x84]), size, body])
}

/** An OCTET STRING. */
export const text = (value: string | Buffer): Buffer => tlv(0x04, Buffer.from(value))

const oid = (dotted: string): Buffer => {
  const [first = 1, second = 3, ...rest] = dotted.split('.').map(Number)
  const octets = rest.flatMap((arc) => (arc < 0x80 ? [arc] : [0x80 | (arc >> 7), arc & 0x7f]))
  return tlv(0x06, Buffer.from([40 * first + second, ...octets]))
}

const ZERO = Buffer.from([0x02, 1, 0])

/** The answer to `question`, a well-formed one: its version, community and number, and these variables. */
export function snmpAnswer(
  question: Buffer,
  variables: readonly (readonly [oid: string, value: Buffer])[],
): Buffer {
  const communityEnd = 7 + question[6]!
  const id = question.subarray(communityEnd + 2, communityEnd + 4 + question[communityEnd + 3]!)
  const bindings = variables.map(([name, value]) => tlv(0x30, oid(name), value))
  return tlv(0x30, question.subarray(2, communityEnd), tlv(0xa2, id, ZERO, ZERO, tlv(0x30, ...bindings)))
}
