import { Fault } from '../../../shared/fault.ts'
import type { Handlers } from '../../../shared/ipc/derive.ts'
import type { AskedReport, MadeReport } from '../../../shared/ipc/report-calls.ts'
import type {
  About,
  Consent,
  DeviceDetail,
  EngineSchema,
  FetchedPage,
  PageConsent,
  Snapshot,
} from '../../../shared/ipc/schema.ts'
import type { AwaySummary } from '../../../shared/model/away.ts'
import type { CorrectableField, FirmwareSpread, ToldChange } from '../../../shared/model/change.ts'
import type { Conduct } from '../../../shared/model/conduct.ts'
import type {
  CountrySum,
  DataSet,
  DaySum,
  FoundDestination,
  HostSum,
  HourSum,
  NewDestination,
  OrganisationSum,
  TrafficChange,
  Window,
} from '../../../shared/model/contact-views.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { GivenRules, ProposedRules, ReadRules, ToldRules } from '../../../shared/model/house-rules.ts'
import type { NetworkInterface, ScanSummary } from '../../../shared/model/scan.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { TimeSpan } from '../../../shared/time-spans.ts'
import type { WarningQuery } from '../ledger/warnings.ts'
import { type ActingOnEvidence, evidenceHandlers } from './evidence-handlers.ts'
import { type FleetDesk, fleetHandlers } from './fleet-handlers.ts'
import { type ActingOnLedger, keepingHandlers } from './keeping-handlers.ts'
import { type Sharing, sharingHandlers } from './sharing-handlers.ts'
import { type VendorActing, vendorHandlers } from './vendor-handlers.ts'

/** Who talked to whom, as screens ask it. */
export interface ContactDesk {
  organisations(deviceId: string | null, window?: Window): OrganisationSum[]
  hosts(
    deviceId: string,
    options: { organisation?: string | null; isLocal?: boolean; window?: Window },
  ): HostSum[]
  days(deviceId: string, window: Window): DaySum[]
  hours(deviceId: string, window: Window): HourSum[]
  newSince(since: number, deviceId?: string): NewDestination[]
  around(deviceId: string, at: number): TrafficChange[]
  search(text: string): Promise<FoundDestination[]>
  countries(): CountrySum[]
  watched(window: Window): TimeSpan[]
  dataSets(): DataSet[]
}

/** What a guest may do, as the owner decides it. */
export interface HouseRulesDesk {
  standing(deviceId: string): ToldRules | null
  propose(deviceId: string): ProposedRules | null
  confirm(deviceId: string, rules: GivenRules): void
  withdraw(deviceId: string): void
  exportMud(deviceId: string): string
  importMud(deviceId: string, text: string): ReadRules
}

/** What the schema's calls need of an engine; faults pass through to the caller as they are. */
export interface Acting extends VendorActing, ActingOnEvidence, ActingOnLedger, Sharing {
  fleet: FleetDesk
  makeReport(asked: AskedReport): Promise<MadeReport>
  interfaces(): NetworkInterface[]
  interfaceNamed(name: string): NetworkInterface
  scan(name: string, options: { seconds: number }): Promise<ScanSummary>
  cancelScan(): Promise<void>
  /** The interface a scan is running on, if one is. */
  scanning(): string | null
  consents(): Consent[]
  isConsented(name: string, cidr: string): boolean
  giveConsent(name: string, cidr: string): void
  withdrawConsent(name: string): void
  devices(): Snapshot<Device[]>
  device(id: string): DeviceDetail
  correct(correction: { id: string; field: CorrectableField; value: string | null }): DeviceDetail
  changes(since: string): ToldChange[]
  spread(): FirmwareSpread[]
  giveNotes(notes: {
    vendor: string
    model: string | null
    firmware: string
    text: string
    url: string | null
  }): void
  fetchNotes(wanted: {
    vendor: string
    model: string | null
    firmware: string
    url: string
  }): Promise<FetchedPage>
  pageConsents(): PageConsent[]
  consentToPages(host: string, given: boolean): PageConsent[]
  warningList(query: WarningQuery): Snapshot<Warning[]>
  warning(id: string): Warning
  acknowledge(id: string, options: { note?: string | null; until?: number | null }): Warning
  contacts: ContactDesk
  houseRules: HouseRulesDesk
  away: { summary(since?: number): AwaySummary | null; seen(): void }
  schedule: Handlers<EngineSchema>['schedule']
  settings(): Settings
  keepSettings(given: Partial<Settings>): Settings
  conduct(): Conduct
  about(): About
}

/** A thousand devices have many thousand grounds, which only the page of each shows. */
const withoutEvidence = ({ revision, value }: Snapshot<Device[]>): Snapshot<Device[]> => ({
  revision,
  value: value.map((device) => ({ ...device, evidence: {} })),
})

/** The schema's calls over one engine. Every network act asks the owner's consent first. */
export function engineHandlers(engine: Acting): Handlers<EngineSchema> {
  return {
    network: {
      interfaces: () => engine.interfaces(),
      consents: () => engine.consents(),
      async consent({ interface: name, given }) {
        if (given) {
          engine.giveConsent(name, engine.interfaceNamed(name).cidr)
        } else {
          engine.withdrawConsent(name)
          if (engine.scanning() === name) await engine.cancelScan()
        }
        return engine.consents()
      },
    },
    scan: {
      start({ interface: name, seconds }) {
        const nic = engine.interfaceNamed(name)
        if (!engine.isConsented(name, nic.cidr))
          throw new Fault(
            'not-consented',
            `Nothing is sent on ${name} (${nic.cidr}) before you say yes to it; choose it first.`,
          )
        return engine.scan(name, { seconds })
      },
      cancel: () => engine.cancelScan(),
    },
    devices: {
      list: () => withoutEvidence(engine.devices()),
      get: (id) => engine.device(id),
      correct: (correction) => engine.correct(correction),
    },
    changes: {
      list: ({ since }) => engine.changes(since),
      spread: () => engine.spread(),
      giveNotes: (notes) => engine.giveNotes(notes),
      fetchNotes: (wanted) => engine.fetchNotes(wanted),
    },
    contacts: {
      organisations: ({ deviceId, window }) => engine.contacts.organisations(deviceId, window),
      hosts: ({ deviceId, organisation, isLocal, window }) =>
        engine.contacts.hosts(deviceId, {
          ...(organisation === undefined ? {} : { organisation }),
          ...(isLocal === undefined ? {} : { isLocal }),
          ...(window === undefined ? {} : { window }),
        }),
      days: ({ deviceId, window }) => engine.contacts.days(deviceId, window),
      hours: ({ deviceId, window }) => engine.contacts.hours(deviceId, window),
      newSince: ({ since, deviceId }) => engine.contacts.newSince(since, deviceId),
      around: ({ deviceId, at }) => engine.contacts.around(deviceId, at),
      search: ({ text }) => engine.contacts.search(text),
      countries: () => engine.contacts.countries(),
      watched: (window) => engine.contacts.watched(window),
      dataSets: () => engine.contacts.dataSets(),
    },
    ...evidenceHandlers(engine),
    warnings: {
      list: (query) => engine.warningList(query),
      get: (id) => engine.warning(id),
      acknowledge: ({ id, note, until }) =>
        engine.acknowledge(id, {
          note,
          ...(until === undefined ? {} : { until: until === null ? null : Date.parse(until) }),
        }),
    },
    rules: {
      standing: (id) => engine.houseRules.standing(id),
      propose: (id) => engine.houseRules.propose(id),
      confirm: ({ deviceId, rules }) => engine.houseRules.confirm(deviceId, rules),
      withdraw: (id) => engine.houseRules.withdraw(id),
      exportMud: (id) => engine.houseRules.exportMud(id),
      importMud: ({ deviceId, text }) => engine.houseRules.importMud(deviceId, text),
    },
    fleet: fleetHandlers(engine.fleet),
    ...sharingHandlers(engine),
    reports: { make: (asked) => engine.makeReport(asked) },
    away: {
      summary: ({ since }) => engine.away.summary(since),
      seen: () => engine.away.seen(),
    },
    ...vendorHandlers(engine),
    pages: {
      consents: () => engine.pageConsents(),
      consent: ({ host, given }) => engine.consentToPages(host, given),
    },
    conduct: { list: () => engine.conduct() },
    schedule: engine.schedule,
    settings: { get: () => engine.settings(), set: (given) => engine.keepSettings(given) },
    ...keepingHandlers(engine),
    about: { get: () => engine.about() },
  }
}
