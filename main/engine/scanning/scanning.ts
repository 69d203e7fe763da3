import { Fault } from '../../../shared/fault.ts'
import type { ScanProgress, ScanSummary } from '../../../shared/model/scan.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import type { Clock } from '../clock.ts'
import type { HeldWrites } from '../held-writes.ts'
import type { Recorded } from '../ingest.ts'
import { readSettings } from '../ledger/asking-settings.ts'
import { addedAddresses } from '../ledger/fleet.ts'
import type { Ledger } from '../ledger/open.ts'
import { recordSent } from '../ledger/own-conduct.ts'
import { beginScan, endScan } from '../ledger/scans.ts'
import { asLive, liveTime } from '../live-clock.ts'
import type { Identification, NetworkEdge } from '../network-edge.ts'
import { interfaceNamed, runScan, type ScanSink } from './scan-run.ts'

/** What a scan is made of. */
export interface ScanningParts {
  ledger: Ledger
  network: NetworkEdge
  identification: Identification
  clock: Clock
}

/** How one scan is run. */
export interface ScanWishes {
  seconds: number
  onProgress?: (progress: ScanProgress) => void
  signal?: AbortSignal
  /** Settings for this scan alone; what is not named is as kept in the ledger. */
  settings?: Partial<Settings>
}

/**
 * Runs one scan at a time, records what it finds through `record` and tells `publish` how it goes. What a full
 * disk refuses waits in `held`.
 */
export function scanning(
  { ledger, network, identification, clock }: ScanningParts,
  record: (events: Iterable<TimelineEvent>) => Recorded[],
  publish: (progress: ScanProgress) => void,
  held: Pick<HeldWrites, 'write' | 'state'>,
) {
  let running: { abort: AbortController; interface: string; done: Promise<unknown> } | null = null

  /**
   * @throws Fault `no-such-interface | no-network | bad-argument` and what the network refuses; `no-network` also where
   *   it was lost meanwhile: what was found is kept, and the scan counts as broken off
   */
  async function scan(name: string, wishes: ScanWishes): Promise<ScanSummary> {
    if (running)
      throw new Fault('bad-argument', `A scan of ${running.interface} is running; wait for it or cancel it.`)
    const nic = interfaceNamed(network, name)
    const abort = new AbortController()
    wishes.signal?.addEventListener('abort', () => abort.abort(), { once: true })
    if (wishes.signal?.aborted) abort.abort()
    const startedAt = clock.now()
    const live = liveTime(ledger, startedAt)
    const id = beginScan(ledger, nic, startedAt)
    const found = new Set<string>()
    const tell = (progress: Omit<ScanProgress, 'devices'>): void => {
      const full = { ...progress, devices: found.size }
      wishes.onProgress?.(full)
      publish(full)
    }
    const settings = { ...readSettings(ledger), ...wishes.settings }
    const addresses = addedAddresses(ledger).map(({ address }) => address)
    const options = { seconds: wishes.seconds, addresses, signal: abort.signal, settings, now: clock.now }
    const sink: ScanSink = {
      sightings: (batch) =>
        held.write(batch.length, () => {
          for (const { deviceId } of record(asLive(batch, startedAt, live))) if (deviceId) found.add(deviceId)
        }),
      sent: (packets) =>
        held.write(packets.length, () => ledger.transaction(() => recordSent(ledger, packets)).immediate()),
      progress: tell,
    }
    const work = identification().then((identify) => runScan(network, identify, nic, options, sink))
    running = { abort, interface: name, done: work.catch(() => {}) }
    try {
      const { cancelled: stopped, skipped } = await work
      const lost = !stopped && !network.interfaces().some((now) => now.name === name && now.cidr === nic.cidr)
      const cancelled = stopped || lost
      const endedAt = clock.now()
      held.write(1, () => endScan(ledger, id, { at: endedAt, devices: found.size, cancelled, skipped }))
      const phase = cancelled ? 'cancelled' : 'done'
      tell({ interface: name, done: 1, phase, addressesAsked: 0, addressesTotal: 0, skipped })
      const { problem } = held.state()
      if (problem !== null) throw new Fault('disk-full', problem)
      if (lost)
        throw new Fault(
          'no-network',
          `The network on ${name} was lost; what was found so far is kept. Look around again once it is back.`,
        )
      return {
        interface: name,
        startedAt: new Date(startedAt).toISOString(),
        durationMs: endedAt - startedAt,
        deviceIds: [...found],
        cancelled,
        skipped,
      }
    } finally {
      running = null
    }
  }

  return {
    scan,
    async cancelScan(): Promise<void> {
      running?.abort.abort()
      await running?.done
    },
    /** The interface a scan is running on, if one is. */
    scanning: () => running?.interface ?? null,
  }
}
