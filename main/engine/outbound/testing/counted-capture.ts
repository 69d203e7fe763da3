import { CaptureReader } from '../capture/capture-reader.ts'
import { containerOf } from '../capture/container-of.ts'
import { NameMemory } from '../capture/name-memory.ts'
import type { CapturedStatement } from '../reader.ts'
import { Tally } from '../tally.ts'

/**
 * What a capture comes to, read in portions that end behind these shares of it (0 to 1): connections and bytes by client,
 * destination and hour, the address of each destination, and what was heard, by time.
 */
export function counted(bytes: Buffer, ends: readonly number[]) {
  const tally = new Tally()
  const heard: CapturedStatement[] = []
  const reader = new CaptureReader(containerOf(bytes) ?? 'pcap', {
    tally,
    names: new NameMemory(),
    named: new Map(),
    modifiedAt: 0,
    heard: (statement) => void heard.push(statement),
  })
  const sums = new Map<string, number[]>()
  const addresses = new Map<string, string | null>()
  let used = 0
  const cuts = ends.map((share) => Math.floor(share * bytes.length)).sort((x, y) => x - y)
  for (const end of [...cuts, bytes.length]) {
    used = reader.push(bytes, used, end)
    reader.settle(end < bytes.length)
    const b = tally.take()
    for (const { host, ip, port } of b.destinations) addresses.set(`${host ?? ip} ${port}`, ip)
    for (let i = 0; i < b.count; i++) {
      const who = b.clients[b.client[i]!]!
      const to = b.destinations[b.destination[i]!]!
      const key = `${who.mac ?? who.ip} ${to.host ?? to.ip} ${to.port} ${to.protocol} ${b.hour[i]}`
      const sum = sums.get(key) ?? [0, 0, 0]
      sums.set(key, [
        sum[0]! + b.connections[i]!,
        sum[1]! + Math.max(0, b.bytesOut[i]!),
        sum[2]! + Math.max(0, b.bytesIn[i]!),
      ])
    }
  }
  // What a client says when it asks for an address waits for the answer, or for the end of a portion.
  heard.sort((x, y) => x.at - y.at || compare(JSON.stringify(x), JSON.stringify(y)))
  return { sums: new Map([...sums].sort()), addresses: new Map([...addresses].sort()), heard }
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
