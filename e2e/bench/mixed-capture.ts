import { execFileSync } from 'node:child_process'
import { closeSync, globSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A large capture of what real devices and programs sent: the Ethernet captures of the samples, one after another,
 * again and again a day later. It holds what they hold: 340 bytes a packet on average, half of the packets below
 * 64 bytes, 3,800 conversations a day of 300 devices, a few protocols each.
 */

/** Ports a system takes by itself for a connection: from here on Linux, from 49,152 by RFC 6335. */
const EPHEMERAL = 32_768
/** How far they move on from one day to the next: no divisor of their number, so that they do not soon come again. */
const PORT_STEP = 761

const ETHERNET = 1
const samples = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/samples/outbound')

/**
 * Writes one of at least `bytes` bytes. A device that calls the same server the next day does so from another port,
 * so each day's ephemeral ports differ; `samePorts` leaves them, and every day is the same conversations again.
 */
export function writeMixedCapture(file: string, bytes: number, samePorts: boolean): void {
  const files = [
    ...globSync(`${samples}/ndpi/pcap/*`),
    ...globSync(`${samples}/iot-sentinel/*/*.pcap`),
  ].filter(isEthernet)
  if (files.length === 0)
    throw new Error('no sample captures beside the project: the capture bench needs ../shared/samples')
  const merged = `${file}.merged`
  execFileSync('mergecap', ['-a', '-F', 'pcap', '-w', merged, ...files])
  const body = readFileSync(merged)
  rmSync(merged)
  const starts = recordsOf(body)
  const ports = samePorts ? [] : starts.flatMap((at) => ephemeralPorts(body, at))
  const fd = openSync(file, 'w')
  let size = writeSync(fd, body, 0, 24)
  while (size < bytes) {
    size += writeSync(fd, body, 24)
    for (const at of starts) body.writeUInt32LE((body.readUInt32LE(at) + 86_400) >>> 0, at)
    for (const at of ports)
      body.writeUInt16BE(EPHEMERAL + ((body.readUInt16BE(at) - EPHEMERAL + PORT_STEP) % EPHEMERAL), at)
  }
  closeSync(fd)
}

/** A little-endian microsecond pcap, or a pcapng, of Ethernet frames. */
function isEthernet(file: string): boolean {
  const head = readFileSync(file).subarray(0, 4096)
  if (head.length < 48) return false
  if (head.readUInt32LE(0) === 0xa1b2c3d4) return head.readUInt32LE(20) === ETHERNET
  const first = head.readUInt32LE(4) + 8
  return (
    head.readUInt32LE(0) === 0x0a0d0d0a && first + 2 <= head.length && head.readUInt16LE(first) === ETHERNET
  )
}

/** Where the record headers of a pcap begin. */
function recordsOf(body: Buffer): number[] {
  const starts: number[] = []
  for (let at = 24; at + 16 <= body.length; at += 16 + body.readUInt32LE(at + 8)) starts.push(at)
  return starts
}

/** Where the ephemeral ports of a record stand; fragments but the first state none. */
function ephemeralPorts(body: Buffer, record: number): number[] {
  const end = record + 16 + body.readUInt32LE(record + 8)
  let at = record + 16 + 12
  while (at + 4 <= end && (body.readUInt16BE(at) === 0x8100 || body.readUInt16BE(at) === 0x88a8)) at += 4
  const type = at + 2 <= end ? body.readUInt16BE(at) : 0
  at += 2
  const isTransport = (protocol: number | undefined) => protocol === 6 || protocol === 17
  const isV4 = type === 0x0800 && at + 20 <= end && isTransport(body[at + 9])
  const isV6 = type === 0x86dd && at + 40 <= end && isTransport(body[at + 6])
  if (!isV6 && !(isV4 && (body.readUInt16BE(at + 6) & 0x1fff) === 0)) return []
  const transport = at + (isV6 ? 40 : (body[at]! & 15) * 4)
  if (transport + 4 > end) return []
  return [transport, transport + 2].filter((port) => body.readUInt16BE(port) >= EPHEMERAL)
}
