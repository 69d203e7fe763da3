import { Packets } from '../capture/packets.ts'
import { PcapContainer } from '../capture/pcap-file.ts'
import type { Stretch } from '../capture/stretch.ts'

/** Reads a pcap built in memory: what its packets say, in the order they say it. */
export function readCapture(bytes: Buffer) {
  const stretches: Stretch[] = []
  const asked: { name: string; deviceMac: string | null }[] = []
  const talk: string[] = []
  const packets = new Packets({
    stretch: (s) => void stretches.push({ ...s }),
    asked: ({ name, deviceMac }) => void asked.push({ name, deviceMac }),
    holder: () => undefined,
    lanTalk: ({ kind }) => void talk.push(kind),
  })
  const container = new PcapContainer((d, a, e, l, t, k) => packets.frame(d, a, e, l, t, k))
  container.push(bytes, 0, bytes.length)
  packets.report()
  return { stretches, asked, talk, container, packets }
}
