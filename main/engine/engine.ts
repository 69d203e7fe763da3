import { Fault } from '../../shared/fault.ts'
import { type Client, type Publisher, serve } from '../../shared/ipc/derive.ts'
import type { Port } from '../../shared/ipc/port.ts'
import { type About, type DeviceDetail, engineSchema, type Snapshot } from '../../shared/ipc/schema.ts'
import type { CorrectableField } from '../../shared/model/change.ts'
import type { Device } from '../../shared/model/device.ts'
import { DEVICE_KINDS } from '../../shared/model/kinds.ts'
import type { ScanProgress, ScanSummary } from '../../shared/model/scan.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import { engineHandlers } from './api/handlers.ts'
import { type Clock, iso } from './clock.ts'
import { ingester, type Recorded } from './ingest.ts'
import { backupLedger, ledgerProblems } from './ledger/backup.ts'
import { changesSince, conflictsOf, firmwareDiary, firmwareSpread } from './ledger/changes.ts'
import { giveConsent, isConsented, listConsents, withdrawConsent } from './ledger/consents.ts'
import { correct, correctionsOf, undoCorrection } from './ledger/corrections.ts'
import { deviceHistory, getDevices, listDevices } from './ledger/device-views.ts'
import type { Ledger } from './ledger/open.ts'
import { ownConduct, recordSent } from './ledger/own-conduct.ts'
import { beginScan, endScan } from './ledger/scans.ts'
import { keepSetting } from './ledger/settings.ts'
import type { Identify, NetworkEdge } from './network-edge.ts'
import { interfaceNamed, runScan } from './scan-run.ts'

export interface EngineParts {
  ledger: Ledger
  ledgerFile: string
  /** Whether this is the demonstration home's ledger. */
  demo: boolean
  network: NetworkEdge
  identify: Identify
  clock: Clock
  version: string
}

/** One engine over one ledger: the same in the app, on the command line and in tests. */
export type Engine = ReturnType<typeof createEngine>

export type EngineClient = Client<typeof engineSchema>

/** Strings the rooms together. It knows no host: `attach` serves any number of ports. */
export function createEngine(parts: EngineParts) {
  const { ledger, clock, network } = parts
  const ingest = ingester(ledger)
  const clients = new Set<Publisher<typeof engineSchema>>()
  let running: { abort: AbortController; interface: string; done: Promise<unknown> } | null = null
  const watchers = new Set<(recorded: Recorded[]) => void>()
  let revision = 0

  const publishDevices = (ids: Iterable<string>): void => {
    const value = getDevices(ledger, [...new Set(ids)], clock.now())
    if (value.length > 0) for (const client of clients) client.devices.changed({ revision, value })
  }

  /** Records events in one transaction; screens hear of it after the commit. */
  function record(events: Iterable<TimelineEvent>): Recorded[] {
    const recorded = ledger.transaction(() => Array.from(events, ingest)).immediate()
    revision++
    publishDevices(recorded.flatMap((r) => (r.deviceId ? [r.deviceId] : [])))
    for (const watcher of watchers) watcher(recorded)
    return recorded
  }

  /**
   * Scans one interface and records what it finds. Only one scan runs at a time.
   * @throws Fault `no-such-interface | no-network | bad-argument` and what the network refuses
   */
  async function scan(
    name: string,
    options: { seconds: number; onProgress?: (progress: ScanProgress) => void; signal?: AbortSignal },
  ): Promise<ScanSummary> {
    if (running)
      throw new Fault('bad-argument', `A scan of ${running.interface} is running; wait for it or cancel it.`)
    const nic = interfaceNamed(network, name)
    const abort = new AbortController()
    options.signal?.addEventListener('abort', () => abort.abort(), { once: true })
    const startedAt = clock.now()
    const id = beginScan(ledger, name, startedAt)
    const found = new Set<string>()
    const tell = (progress: Omit<ScanProgress, 'devices'>): void => {
      const full = { ...progress, devices: found.size }
      options.onProgress?.(full)
      for (const client of clients) client.scan.progress(full)
    }
    const work = runScan(
      network,
      parts.identify,
      nic,
      { ...options, signal: abort.signal, now: clock.now },
      {
        sightings(batch) {
          for (const { deviceId } of record(batch)) if (deviceId) found.add(deviceId)
        },
        sent: (packets) => ledger.transaction(() => recordSent(ledger, packets)).immediate(),
        progress: tell,
      },
    )
    running = { abort, interface: name, done: work.catch(() => {}) }
    try {
      const { cancelled, skipped } = await work
      const endedAt = clock.now()
      endScan(ledger, id, { at: endedAt, devices: found.size, cancelled, skipped })
      tell({
        interface: name,
        done: 1,
        phase: cancelled ? 'cancelled' : 'done',
        addressesAsked: 0,
        addressesTotal: 0,
        skipped,
      })
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

  async function cancelScan(): Promise<void> {
    running?.abort.abort()
    await running?.done
  }

  const engine = {
    record,
    scan,
    cancelScan,
    interfaces: () => network.interfaces(),
    interfaceNamed: (name: string) => interfaceNamed(network, name),
    consents: () => listConsents(ledger),
    isConsented: (name: string, cidr: string) => isConsented(ledger, name, cidr),
    giveConsent: (name: string, cidr: string) => giveConsent(ledger, name, cidr, clock.now()),
    withdrawConsent: (name: string) => withdrawConsent(ledger, name, clock.now()),
    conduct: () => ownConduct(ledger),
    about: (): About => ({
      version: parts.version,
      ledgerFile: parts.ledgerFile,
      ledger: parts.demo ? 'demo' : 'home',
      runtime: {
        node: process.versions.node,
        electron: process.versions.electron ?? null,
        sqlite: ledger.prepare('SELECT sqlite_version()').pluck().get() as string,
      },
    }),
    /** Copies the live ledger, checked whole. */
    backup: (file: string) => backupLedger(ledger, file),
    /** Everything wrong with the ledger; empty when it is whole. */
    check: () => ledgerProblems(ledger),
    keepSetting: (key: string, value: string) => keepSetting(ledger, key, value),
    /** Hears of every committed batch. */
    onRecorded: (watcher: (recorded: Recorded[]) => void) => void watchers.add(watcher),
    /** The interface a scan is running on, if one is. */
    scanning: () => running?.interface ?? null,
    devices: (): Snapshot<Device[]> => ({ revision, value: listDevices(ledger, clock.now()) }),
    /** @throws Fault `not-found` */
    device(id: string): DeviceDetail {
      const [device] = getDevices(ledger, [id], clock.now())
      if (!device)
        throw new Fault(
          'not-found',
          `There is no device ${JSON.stringify(id)} in this ledger; \`devices\` lists them.`,
        )
      return {
        device,
        history: deviceHistory(ledger, id),
        firmware: firmwareDiary(ledger, device),
        conflicts: conflictsOf(ledger, id),
        corrections: correctionsOf(ledger, id),
        contacts: [],
        warnings: [],
      }
    },
    /** Keeps the owner's word on a field, or takes the latest back. @throws Fault `not-found | bad-argument` */
    correct({
      id,
      field,
      value,
    }: {
      id: string
      field: CorrectableField
      value: string | null
    }): DeviceDetail {
      engine.device(id)
      if (field === 'kind' && value !== null && !(DEVICE_KINDS as readonly string[]).includes(value))
        throw new Fault(
          'bad-argument',
          `${JSON.stringify(value)} is no kind of device; choose one of ${DEVICE_KINDS.join(', ')}.`,
        )
      if (value === null) undoCorrection(ledger, id, field, clock.now())
      else correct(ledger, id, field, value, clock.now())
      revision++
      publishDevices([id])
      return engine.device(id)
    },
    changes: (since: string) => changesSince(ledger, Date.parse(since)),
    spread: () => firmwareSpread(listDevices(ledger, clock.now())),
    /** Keeps release notes the owner has; verdicts are judged on them from now on. */
    giveNotes(notes: {
      vendor: string
      model: string | null
      firmware: string
      text: string
      url: string | null
    }): void {
      record([{ at: iso(clock.now()), type: 'announcement', publishedAt: null, ...notes }])
    },
    /** Serves one client until its port closes. */
    attach(port: Port): void {
      const client = serve(engineSchema, port, handlers)
      clients.add(client)
      port.onClose(() => clients.delete(client))
    },
    /** Stops what runs, keeps what was recorded, closes the ledger. */
    async close(): Promise<void> {
      await cancelScan()
      clients.clear()
      if (ledger.open) {
        ledger.pragma('optimize')
        ledger.close()
      }
    },
  }
  const handlers = engineHandlers(engine)
  return engine
}
