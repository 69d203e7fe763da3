import type { Neighbour } from '../../../shared/model/observation.ts'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings.ts'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import type { Identify, NetworkEvents } from '../network-edge.ts'
import { runScan } from '../scanning/scan-run.ts'
import { RECORDED_NIC, recordedNetwork, repeatName } from './recorded-network.ts'

/**
 * One scan of the recorded network, on which just that happens which `script` makes happen. Answers what it came to, with
 * all sightings and where packets went; `sightings` has those of a scan that failed, too.
 */
export async function scriptedScan(
  script: (events: NetworkEvents) => Promise<void> | void,
  { identify = repeatName, sightings = [] }: { identify?: Identify; sightings?: SightingEvent[] } = {},
) {
  const sent: string[] = []
  const result = await runScan(
    { ...recordedNetwork(Date.now), scan: async (_nic, _options, events) => script(events) },
    identify,
    RECORDED_NIC,
    { seconds: 1, signal: new AbortController().signal, settings: DEFAULT_SETTINGS, now: Date.now },
    {
      sightings: (batch) => void sightings.push(...batch),
      sent: (packets) => void sent.push(...packets.map(({ destination }) => destination)),
      progress() {},
    },
  )
  return { ...result, sightings, sent }
}

/** A neighbour of that network, seen now. */
export const neighbour = (ip: string, mac: string): Neighbour => ({
  at: Date.now(),
  ip,
  mac,
  interface: RECORDED_NIC.name,
})
