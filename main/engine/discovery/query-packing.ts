import type { MdnsQuery } from '../protocol/dns-sd.ts'

/** An Ethernet frame less IPv6, UDP and DNS headers, with a margin: queries are never fragmented (RFC 6762, 17). */
const MAX_BYTES = 1_400
/** A question is a name, type and class; a record is a name, ten octets and its data: RFC 1035, 4.1. */
const QUESTION_BYTES = 6
const RECORD_BYTES = 14

/**
 * Packs questions into as few datagrams as hold them, each with the known answers to its own questions.
 * Known answers that do not fit are left out: then a device repeats itself, and nothing is lost.
 */
export function packQuery({ family, questions, known, unicast }: MdnsQuery): MdnsQuery[] {
  const answers = new Map<string, MdnsQuery['known']>()
  for (const answer of known) {
    const same = answers.get(answer.name)
    if (same) same.push(answer)
    else answers.set(answer.name, [answer])
  }
  const packets: MdnsQuery[] = []
  let packet: MdnsQuery = { family, questions: [], known: [], unicast }
  let size = 0
  for (const question of questions) {
    const own = question.type === 'PTR' ? (answers.get(question.name) ?? []) : []
    const bytes = length(question.name) + QUESTION_BYTES
    const ownBytes = own.reduce((sum, answer) => sum + recordBytes(answer), 0)
    if (packet.questions.length > 0 && size + bytes + Math.min(ownBytes, MAX_BYTES / 2) > MAX_BYTES) {
      packets.push(packet)
      packet = { family, questions: [], known: [], unicast }
      size = 0
    }
    packet.questions.push(question)
    size += bytes
    for (const answer of own) {
      if (size + recordBytes(answer) > MAX_BYTES) break
      packet.known.push(answer)
      size += recordBytes(answer)
    }
  }
  if (packet.questions.length > 0) packets.push(packet)
  return packets
}

const recordBytes = (answer: { name: string; data: string }): number =>
  length(answer.name) + length(answer.data) + RECORD_BYTES

/** Octets of a name as UTF-8, counted high: a code unit outside ASCII takes at most three. */
function length(name: string): number {
  let octets = 2
  for (let i = 0; i < name.length; i++) octets += name.charCodeAt(i) < 0x80 ? 1 : 3
  return octets
}
