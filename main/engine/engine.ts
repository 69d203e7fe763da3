import { Fault } from '../../shared/fault.ts'
import { type Client, serve } from '../../shared/ipc/derive.ts'
import type { Port } from '../../shared/ipc/port.ts'
import type { AskedReport, MadeReport } from '../../shared/ipc/report-calls.ts'
import {
  type About,
  type DeviceDetail,
  type EngineSchema,
  engineSchema,
  ownSchema,
  type Snapshot,
} from '../../shared/ipc/schema.ts'
import type { Device } from '../../shared/model/device.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import type { Warning } from '../../shared/model/warning.ts'
import { faulting } from './api/faulting.ts'
import { engineHandlers } from './api/handlers.ts'
import { keepingOwnHandlers } from './api/keeping-handlers.ts'
import { audience } from './audience.ts'
import { iso } from './clock.ts'
import { demoHandlers, refuseInDemo } from './demo-refusals.ts'
import { awayDesk } from './desks/away-desk.ts'
import { contactDesk } from './desks/contact-desk.ts'
import { deliveryDesk } from './desks/delivery-desk.ts'
import { deviceDesk, type GivenCorrection } from './desks/device-desk.ts'
import { deviceStands, heldScores, ownScores } from './desks/device-stands.ts'
import { elsewhereDesk } from './desks/elsewhere-desk.ts'
import { evidenceActs } from './desks/evidence-acts.ts'
import { fleetDesk } from './desks/fleet-desk.ts'
import { announcementsIn, type GivenNotes } from './desks/given-notes.ts'
import { houseRulesDesk } from './desks/house-rules-desk.ts'
import { hubDesk } from './desks/hub-desk.ts'
import { keepingDesk } from './desks/keeping-desk.ts'
import { type ListShelf, listShelf } from './desks/list-shelf.ts'
import { notesDesk, personalWords } from './desks/notes-desk.ts'
import { observedConduct } from './desks/observed-conduct.ts'
import { openDeliveries } from './desks/open-deliveries.ts'
import { pageDesk } from './desks/page-desk.ts'
import { policyDesk } from './desks/policy-desk.ts'
import { makeReport } from './desks/report-desk.ts'
import { scheduleDesk } from './desks/schedule-desk.ts'
import { sitesDesk } from './desks/sites-desk.ts'
import { vendorDesk } from './desks/vendor-desk.ts'
import { vendorRecord } from './desks/vendor-record.ts'
import type { DossierLibrary } from './dossiers/dossier-library.ts'
import { evidenceDesk } from './evidence.ts'
import { heldAnswers } from './held-answers.ts'
import { heldWrites } from './held-writes.ts'
import { ingester, type Recorded } from './ingest.ts'
import { judging } from './judging.ts'
import { knowledgeOf } from './knowledge.ts'
import { keepSettings, readSettings } from './ledger/asking-settings.ts'
import { backupLedger } from './ledger/backup.ts'
import { giveConsent, isConsented, listConsents, withdrawConsent } from './ledger/consents.ts'
import { lastChanges } from './ledger/deliveries.ts'
import { firmwareChanges } from './ledger/firmware-changes.ts'
import { heldDevices } from './ledger/held-devices.ts'
import { closeLedger } from './ledger/open.ts'
import { ownConduct } from './ledger/own-conduct.ts'
import { type PlayedTimeline, timelineInto } from './ledger/played-timelines.ts'
import { asFault, isDamage } from './ledger/refusals.ts'
import { keepSetting } from './ledger/settings.ts'
import { heldAgainst, listWarnings, requireWarning, type WarningQuery } from './ledger/warnings.ts'
import { ledgerProblems } from './ledger/whole-copy.ts'
import { writeMark } from './ledger/write-mark.ts'
import { recording } from './recording.ts'
import { interfaceNamed } from './scanning/scan-run.ts'
import { type ScanningParts, scanning } from './scanning/scanning.ts'

/** What an engine is made of: an open ledger, and all it reaches the world by. */
export interface EngineParts extends ScanningParts {
  ledgerFile: string
  /** Whether this is the demonstration home's ledger. */
  demo: boolean
  dossiers: DossierLibrary
  /** Names destinations; without it the shipped table does. */
  lists?: ListShelf
  version: string
  /** Begins anew over the ledger that is there then, after another was put in its place or it was found damaged. */
  restart?: () => void
}

/** One engine over one ledger: the same in the app, on the command line and in tests. */
export type Engine = ReturnType<typeof createEngine>

/** The engine as a screen, the main process or a test calls it: through a port, every answer a promise. */
export type EngineClient = Client<typeof engineSchema>

/** Strings the rooms together. It knows no host: `attach` serves any number of ports. */
export function createEngine(parts: EngineParts) {
  const { ledger, clock, network, dossiers } = parts
  const lists = parts.lists ?? listShelf(null)
  const evidence = evidenceDesk({
    ledger,
    identification: parts.identification,
    record: (events) => record(events),
    judge: (events, settle) => judgeContacts(events, settle),
    together: (work) => together(work),
    classifier: lists,
    now: clock.now,
  })
  const ingest = ingester(ledger, (deviceId, event) =>
    evidence.contacts.record(deviceId, event, evidence.classifier.classify),
  )
  const judge = judging(ledger, knowledgeOf(dossiers, evidence.classifier))
  const mark = writeMark(ledger)
  const known = heldDevices(ledger, mark)
  const warningsAtHand = heldAnswers<Warning[]>(mark, clock.now)
  const desk = deviceDesk({ ledger, clock, held: known, supplies: (id) => judge.supplyLives(id) })
  const screens = audience(desk.some)
  const { tell } = screens
  const watchers = new Set<(recorded: Recorded[], warnings: Warning[]) => void>()

  const vendors = vendorRecord({
    ledger,
    library: dossiers,
    observed: (asOf, only) =>
      observedConduct({
        ledger,
        library: dossiers,
        devices: desk.list(),
        asOf,
        offsetHours: clock.offsetHours(),
        only,
      }),
    devices: () => desk.list(),
  })

  const scores = heldScores(clock.now, () => ownScores(vendors, desk.list(), iso(clock.now())))
  const deliveries = deliveryDesk({
    ledger,
    clock,
    version: parts.version,
    stands: () =>
      deviceStands({
        devices: desk.list(),
        open: listWarnings(ledger),
        changedAt: lastChanges(ledger),
        scores: scores(),
      }),
    turned: () => told.turned(),
  })

  const told = openDeliveries(deliveries, (all) => tell((client) => client.deliveries.changed(all)))

  /** Whoever waits for it hears of a committed write: the devices it touched and the warnings it turned. */
  function publish(deviceIds: ReadonlySet<string>, warnings: readonly Warning[]): void {
    deliveries.heard(warnings)
    void elsewhere.heard(warnings)
    screens.publish(deviceIds, warnings)
  }

  const { record, judgeContacts, together } = recording({
    ledger,
    known,
    ingest,
    judge,
    keepVendor: vendors.keep,
    told({ recorded, deviceIds, warnings }) {
      publish(deviceIds, warnings)
      for (const watcher of watchers) watcher(recorded, warnings)
    },
  })

  const giveNotes = (notes: GivenNotes): void => void record(announcementsIn(notes, iso(clock.now())))
  const policyCalls = policyDesk({ ledger, clock, vendors, record })
  const { givePolicy } = policyCalls

  const held = heldWrites(parts.ledgerFile, (state) => tell((client) => client.data.writingChanged(state)))
  const looking = scanning(
    parts,
    record,
    (progress) => tell((client) => client.scan.progress(progress)),
    held,
  )
  const scans = parts.demo ? { ...looking, scan: async () => refuseInDemo() } : looking
  const restart = parts.restart ?? (() => {})
  const hub = hubDesk({
    ledger,
    clock,
    turned: (status) => tell((client) => client.hub.changed(status)),
  })
  const sites = sitesDesk({
    ledger,
    clock,
    turned(status) {
      tell((client) => client.sites.changed(status))
      void elsewhere.look()
    },
  })
  const elsewhere = elsewhereDesk({
    ledger,
    clock,
    judge,
    sites,
    member() {
      const { membership, state } = hub.status()
      return state === 'paused' ? null : membership
    },
    devices: () => desk.list(),
    warnings: () => listWarnings(ledger),
    turned: (warnings) => publish(new Set(), warnings),
  })
  const keeping = keepingDesk({
    file: parts.ledgerFile,
    demo: parts.demo,
    clock,
    ledger,
    close: () => engine.close(),
    restart,
  })

  const schedule = scheduleDesk({
    ledger,
    clock,
    ...scans,
    interfaces: () => network.interfaces(),
    changed: (schedules) => tell((client) => client.schedule.changed(schedules)),
  })

  const acts = evidenceActs({
    ledger,
    clock,
    network,
    evidence,
    lists,
    publish: {
      sources: (sources) => tell((client) => client.sources.changed(sources)),
      progress: (progress) => tell((client) => client.imports.progress(progress)),
    },
  })

  const engine = {
    record,
    /** A timeline to be played: what this ledger has of it already does not count twice. */
    timeline: (events: readonly TimelineEvent[]): PlayedTimeline => timelineInto(ledger, events, record),
    ...acts,
    ...scans,
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
    keeping,
    /** Whether what is heard reaches the disk. */
    writing: held.state,
    /** Copies the live ledger, checked whole. */
    backup: (file: string) => backupLedger(ledger, file),
    /** Everything wrong with the ledger; empty when it is whole. */
    check: () => ledgerProblems(ledger),
    keepSetting: (key: string, value: string) => keepSetting(ledger, key, value),
    settings: (): Settings => readSettings(ledger),
    keepSettings: (given: Partial<Settings>): Settings => keepSettings(ledger, given),
    /** Hears of every committed batch. */
    onRecorded: (watcher: (recorded: Recorded[], warnings: Warning[]) => void) => void watchers.add(watcher),
    devices: (): Snapshot<Device[]> => ({ revision: screens.revision(), value: desk.list() }),
    device: desk.detail,
    changes: desk.changes,
    spread: desk.spread,
    correct(correction: GivenCorrection): DeviceDetail {
      const detail = desk.correct(correction)
      publish(new Set([correction.id]), [])
      return detail
    },
    /** Keeps release notes the owner has; verdicts are judged on them from now on. */
    giveNotes,
    /** Open warnings worst first; with `all`, whatever was ever said. */
    warnings: (options: { all?: boolean } = {}): Warning[] => listWarnings(ledger, options),
    warningList: (query: WarningQuery): Snapshot<Warning[]> => ({
      revision: screens.revision(),
      value: warningsAtHand(JSON.stringify(query), () => listWarnings(ledger, query)),
    }),
    /** @throws Fault `not-found` */
    warning: (id: string): Warning => requireWarning(ledger, id),
    /** Reads what a window opens with, which takes longer to come up: its first questions are answered at once. */
    readAhead(): void {
      try {
        engine.devices()
        engine.warningList({ all: true, loud: false, brief: true })
      } catch {
        // Whoever asks for the same is told what is wrong with it.
      }
    },
    /** Reads what the next screens ask for and takes longest: what was remembered to judge by. */
    readOn(): void {
      try {
        engine.fleet.list()
      } catch {
        // As above.
      }
    },
    /** @throws Fault `not-found` */
    acknowledge(id: string, options: { note?: string | null; until?: number | null }): Warning {
      const warning = ledger.transaction(() => judge.acknowledge(id, clock.now(), options)).immediate()
      publish(new Set(), [warning])
      return warning
    },
    houseRules: houseRulesDesk({
      ledger,
      clock,
      judge,
      deviceOf: desk.one,
      settled: (warnings) => publish(new Set(), warnings),
    }),
    makeReport: (asked: AskedReport): Promise<MadeReport> => makeReport(engine, clock.now(), asked),
    hub,
    sites,
    deliveries,
    openDeliveries: told,
    fleet: fleetDesk({
      ledger,
      clock,
      network,
      devices: desk.list,
      supplies: (id) => judge.supplyLives(id),
    }),
    schedule,
    away: awayDesk({ ledger, clock, devices: desk.list, apart: mark.apart }),
    vendors,
    evidence,
    contacts: contactDesk(ledger, clock, evidence.classifier),
    ...vendorDesk(vendors, clock, heldAnswers(mark, clock.now)),
    ...policyCalls,
    notes: notesDesk({
      ledger,
      clock,
      changes: () => firmwareChanges(ledger, desk.list()),
      heldAgainst: () => heldAgainst(ledger),
      personal: () => personalWords(desk.list()),
      hold: heldAnswers(mark, clock.now),
    }),
    ...pageDesk({ ledger, clock, network, giveNotes, givePolicy }),
    /** Serves one client until its port closes; only the main process's own may hand over files. */
    attach(port: Port, isOwn = false): void {
      const client = isOwn
        ? serve(ownSchema, port, { ...handlers, ...keepingOwnHandlers(engine), files: acts.files })
        : serve(engineSchema, port, handlers)
      port.onClose(screens.join(client))
    },
    isOpen: (): boolean => ledger.open,
    /** Stops what runs, keeps what was recorded, closes the ledger. */
    async close(): Promise<void> {
      await scans.cancelScan()
      await acts.stopEvidence()
      await hub.stop()
      await deliveries.stop()
      await keeping.stop()
      if (ledger.open) held.stop()
      screens.leave()
      closeLedger(ledger)
    },
  }
  /** What SQLite found wrong is said in a sentence; a ledger that contradicts itself is looked over at a new start. */
  const calls = engineHandlers(engine)
  const handlers = faulting<EngineSchema>(parts.demo ? demoHandlers(calls) : calls, (error) => {
    if (!ledger.open) return new Fault('engine-gone', 'The ledger is being restored or moved; wait for it.')
    if (isDamage(error)) restart()
    return asFault(error, parts.ledgerFile)
  })
  return engine
}
