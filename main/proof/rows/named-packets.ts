import dnsPacket from 'dns-packet'
import { canonicalMdns } from '../../engine/protocol/dns.ts'
import { decodeIpp } from '../../engine/protocol/ipp.ts'
import { decodeSnmp, encodeSnmpGet } from '../../engine/protocol/snmp.ts'
import { parseSsdp } from '../../engine/protocol/ssdp.ts'
import { parseUpnpDescription } from '../../engine/protocol/upnp-description.ts'
import { MDNS_MESSAGES } from '../kit/attacks/mdns.ts'
import { IPP, SNMP } from '../kit/attacks/protocol.ts'
import { SSDP_MESSAGES } from '../kit/attacks/ssdp.ts'
import { DOCUMENTS } from '../kit/attacks/xml.ts'
import type { Row, Trial } from '../row.ts'

/** Every packet and document of the attack kit by itself: what reading it once costs. */

const SLOWEST_MS = 5
const MOST_MB = 1
/** Looked at so often at most; the least counts, for the machine has other things to do and code is compiled at first. */
const LOOKS = 20
const MB = 2 ** 20

interface Named {
  id: string
  read(): unknown
}

const utf8 = new TextDecoder()

/** As the scanner does it: the guard first, and the decoder behind it for what the guard lets through. */
function readMdns(message: Buffer): unknown {
  const walk = canonicalMdns(message)
  return 'skip' in walk ? walk : dnsPacket.decode(Buffer.from(walk.packet))
}

const each = <T>(
  kind: string,
  of: Readonly<Record<string, () => readonly T[]>>,
  read: (one: T) => unknown,
): Named[] =>
  Object.entries(of).flatMap(([id, make]) =>
    make().map((one, i) => ({ id: `${kind}-${id}-${i}`, read: () => read(one) })),
  )
const ones = <T>(of: Readonly<Record<string, T>>): Record<string, () => T[]> =>
  Object.fromEntries(Object.entries(of).map(([id, one]) => [id, () => [one]]))

const named = (): Named[] => [
  ...each('mdns', MDNS_MESSAGES, readMdns),
  ...each('ssdp', SSDP_MESSAGES, parseSsdp),
  ...each('ipp', ones(IPP), decodeIpp),
  ...each('snmp', ones(SNMP), (answer) =>
    decodeSnmp(answer(Buffer.from(encodeSnmpGet(['1.3.6.1.2.1.1.1.0'], 1)))),
  ),
  ...each('xml', ones(DOCUMENTS), (text) => parseUpnpDescription(utf8.decode(Buffer.from(text)))),
]

const heapMb = (): number => process.memoryUsage().heapUsed / MB

/** Processor time in ms, and the MB that what was read holds at most. */
function costOf({ read }: Named): { ms: number; mb: number } {
  let ms = Number.POSITIVE_INFINITY
  let mb = Number.POSITIVE_INFINITY
  for (let look = 0; look < LOOKS && (ms > SLOWEST_MS || mb > MOST_MB); look++) {
    // All that was made on the way counts as held, unless that is too much: then the collector tells what is.
    if (look > 0) globalThis.gc?.()
    const before = heapMb()
    const start = process.cpuUsage()
    const held = read()
    const { user, system } = process.cpuUsage(start)
    ms = Math.min(ms, (user + system) / 1000)
    if (look > 0) globalThis.gc?.()
    const grown = held === undefined ? 0 : heapMb() - before
    // It shrank when the collector came by itself, which tells nothing.
    if (grown >= 0 || look > 0) mb = Math.min(mb, Math.max(0, grown))
  }
  return { ms, mb }
}

export const namedPacketsRow: Row = {
  id: 'named-packets',
  area: 'decoders',
  threat: 'one packet or document, made for it, that costs seconds or megabytes to read',
  unit: 'packets and documents',
  short: 1,
  long: 20,
  async run({ count }: Trial) {
    const failures: string[] = []
    const worst = { ms: 0, mb: 0 }
    const all = named()
    for (let round = 0; round < count; round++)
      for (const one of all) {
        const { ms, mb } = costOf(one)
        worst.ms = Math.max(worst.ms, ms)
        worst.mb = Math.max(worst.mb, mb)
        if (ms > SLOWEST_MS || mb > MOST_MB)
          failures.push(`${one.id}: ${ms.toFixed(1)} ms, ${mb.toFixed(1)} MB`)
      }
    return {
      count: all.length * count,
      failures,
      measured: `slowest ${worst.ms.toFixed(1)} ms, at most ${worst.mb.toFixed(2)} MB`,
    }
  },
}
