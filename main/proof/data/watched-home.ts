import type { Engine } from '../../engine/engine.ts'
import type { Ledger } from '../../engine/ledger/open.ts'
import type { Identify, NetworkEdge } from '../../engine/network-edge.ts'
import { RECORDED_NIC } from '../../engine/testing/recorded-network.ts'
import { homeEngine } from './home-engine.ts'

/** A home of a few devices whose firmware rises now and then, watched through the real engine by a clock of ours. */

const DEVICES = 12
/** A device's firmware rises every so many scans, each device in its own. */
const EVERY = 48

export interface WatchedHome {
  engine: Engine
  ledger: Ledger
  /** One scan, the `n`-th; answers the code it was refused with, or `null`. */
  scan(n: number): Promise<string | null>
}

const firmwareOf = (device: number, n: number) =>
  `1.${Math.floor((n + device * Math.floor(EVERY / DEVICES)) / EVERY)}.0`

/** Opens the home over `file`; `now` is what its clock says. */
export function watchedHome(file: string, now: () => number): WatchedHome {
  let current = 0
  const network: Partial<NetworkEdge> = {
    async scan(_nic, _options, events) {
      for (let device = 0; device < DEVICES; device++)
        events.neighbour({
          ip: `192.0.2.${device + 10}`,
          mac: `02:00:00:00:00:${device.toString(16).padStart(2, '0')}`,
          interface: RECORDED_NIC.name,
          at: now(),
        })
    },
  }
  const identify: Identify = ({ ip, mac }) => {
    const device = Number(ip?.split('.').at(-1)) - 10
    return [
      {
        at: new Date(now()).toISOString(),
        type: 'sighting',
        device: { ip, ...(mac ? { mac } : {}) },
        via: 'upnp',
        facts: {
          vendor: 'Pell',
          model: `P${device}`,
          kind: 'camera',
          serial: `S-${device}`,
          firmware: firmwareOf(device, current),
        },
      },
    ]
  }
  const { engine, ledger } = homeEngine(file, {
    network,
    identify,
    clock: { now, offsetHours: () => 0 },
  })
  return {
    engine,
    ledger,
    async scan(n) {
      current = n
      try {
        await engine.scan(RECORDED_NIC.name, { seconds: 1 })
        return null
      } catch (error) {
        return (error as { code?: string }).code ?? String(error)
      }
    },
  }
}

/** What must be the same however the clock ran: every change of firmware in its order, every warning by device and kind. */
export function storyOf({ ledger, engine }: WatchedHome): string[] {
  const names = new Map(engine.devices().value.map((device) => [device.id, device.serial]))
  const changes = ledger
    .prepare<[], { id: string; old: string; next: string }>(
      "SELECT device_id AS id, old_value AS old, new_value AS next FROM fact_change WHERE key = 'firmware' ORDER BY id",
    )
    .all()
    .map(({ id, old, next }) => `${names.get(id)} ${old} to ${next}`)
  const warnings = engine
    .warnings({ all: true })
    .map(({ kind, deviceId }) => `${kind} of ${deviceId === null ? 'the home' : names.get(deviceId)}`)
  return [`${names.size} devices`, ...changes.toSorted(), ...warnings.toSorted()]
}

/** Where a device's history runs backwards. */
export const disorderIn = ({ ledger }: WatchedHome): number =>
  ledger
    .prepare<[], number>(
      `SELECT count(*) FROM fact a JOIN fact b ON a.device_id = b.device_id AND a.key = b.key AND a.via = b.via
       AND a.id < b.id AND a.first_at > b.first_at`,
    )
    .pluck()
    .get() ?? 0
