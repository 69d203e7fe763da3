import * as v from 'valibot'
import type { AwaySummary } from '../model/away.ts'
import { CORRECTABLE, type FirmwareSpread, type ToldChange } from '../model/change.ts'
import type { Conduct } from '../model/conduct.ts'
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
} from '../model/contact-views.ts'
import type { Device } from '../model/device.ts'
import { houseRulesPart, type ProposedRules, type ReadRules, type ToldRules } from '../model/house-rules.ts'
import type { NetworkInterface, ScanProgress, ScanSummary } from '../model/scan.ts'
import { MAX_SNMP_COMMUNITY, type Settings } from '../model/settings.ts'
import type { Warning } from '../model/warning.ts'
import type { TimeSpan } from '../time-spans.ts'
import type { About, Consent, DeviceDetail, FetchedPage, PageConsent, Snapshot } from './answers.ts'
import { deliveryCalls } from './delivery-calls.ts'
import { call, longCall, none, push } from './derive.ts'
import { evidenceCalls, handingCalls } from './evidence-calls.ts'
import { fleetCalls } from './fleet-calls.ts'
import { hubCalls, sitesCalls } from './hub-calls.ts'
import { keepingCalls, keepingOwnCalls } from './keeping-calls.ts'
import { reportCalls } from './report-calls.ts'
import { scheduleCalls } from './schedule-calls.ts'
import { noteCalls, vendorCalls } from './vendor-calls.ts'

export type * from './answers.ts'

/** THE contract between engine and screens: every call with its parser, every push. */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
const timeWindow = v.object({ from: instant, to: instant })
const vendorName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128))
/** Printable characters: agents compare octets, and a control character is a slip of the hand. */
const snmpCommunity = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MAX_SNMP_COMMUNITY),
  v.regex(/^\P{Cc}+$/u, 'control characters are in no community'),
)
const pageUrl = v.pipe(v.string(), v.trim(), v.url(), v.maxLength(2048))
const interfaceName = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** The whole contract between engine and screens. */
export const engineSchema = {
  network: {
    /** Networks that could be audited; sends nothing. */
    interfaces: call<NetworkInterface[]>()(none),
    /** The networks the owner said yes to. */
    consents: call<Consent[]>()(none),
    /** Remembers the owner's yes for one network, or its withdrawal (which also stops a running scan). */
    consent: call<Consent[]>()(v.object({ interface: interfaceName, given: v.boolean() })),
  },
  scan: {
    /** Starts a scan of a consented network; progress and findings come as pushes. */
    start: call<ScanSummary>()(
      v.object({
        interface: interfaceName,
        seconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(600)), 10),
      }),
    ),
    cancel: call<void>()(none),
    progress: push<ScanProgress>(),
  },
  devices: {
    /** All devices, each without its evidence, which `get` tells. */
    list: longCall<Snapshot<Device[]>>()(none),
    get: call<DeviceDetail>()(id),
    /** The owner's word on one field; `null` takes the latest back. */
    correct: call<DeviceDetail>()(
      v.object({
        id,
        field: v.picklist(CORRECTABLE),
        value: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128))),
      }),
    ),
    /** Device records that were added or changed, after each committed write. */
    changed: push<Snapshot<Device[]>>(),
  },
  changes: {
    /** What changed since then, newest first. */
    list: longCall<ToldChange[]>()(v.object({ since: v.pipe(v.string(), v.isoTimestamp()) })),
    /** Firmware versions across all devices of each model. */
    spread: call<FirmwareSpread[]>()(none),
    /** Release notes the owner pasted: kept, and every verdict is judged anew. */
    giveNotes: call<void>()(
      v.object({
        vendor: vendorName,
        model: v.nullable(v.pipe(v.string(), v.maxLength(128))),
        firmware: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(256)),
        text: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)),
        url: v.optional(v.nullable(v.pipe(v.string(), v.url(), v.maxLength(2048))), null),
      }),
    ),
    /** The same from a web page, of a host the owner said yes to; an answer of Matter's ledger will do. */
    fetchNotes: call<FetchedPage>()(
      v.object({
        vendor: vendorName,
        model: v.nullable(v.pipe(v.string(), v.maxLength(128))),
        firmware: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(256)),
        url: pageUrl,
      }),
    ),
  },
  contacts: {
    /** Organisations a device talks to, or with `null` the whole home does; most traffic first. */
    organisations: call<OrganisationSum[]>()(
      v.object({ deviceId: v.nullable(id), window: v.optional(timeWindow) }),
    ),
    hosts: call<HostSum[]>()(
      v.object({
        deviceId: id,
        organisation: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(256)))),
        isLocal: v.optional(v.boolean()),
        window: v.optional(timeWindow),
      }),
    ),
    /** One row a day with traffic; a day no source covered is not a quiet day. */
    days: call<DaySum[]>()(v.object({ deviceId: id, window: timeWindow })),
    hours: call<HourSum[]>()(v.object({ deviceId: id, window: timeWindow })),
    /** Destinations somebody went to for the first time since then (ms UTC). */
    newSince: call<NewDestination[]>()(v.object({ since: instant, deviceId: v.optional(id) })),
    /** A fortnight before and after an instant (ms UTC), such as an update. */
    around: call<TrafficChange[]>()(v.object({ deviceId: id, at: instant })),
    search: call<FoundDestination[]>()(
      v.object({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
    ),
    countries: call<CountrySum[]>()(none),
    /** When any source was watching within a time; outside of it nothing was observed, which is not quiet. */
    watched: call<TimeSpan[]>()(timeWindow),
    /** The data sets destinations are named from, with date and licence. */
    dataSets: call<DataSet[]>()(none),
  },
  ...evidenceCalls,
  warnings: {
    /**
     * Open warnings worst first; with `all`, whatever was ever said; with `loud`, only the open
     * ones that are a warning or an alarm. `brief` leaves out what only the page of each shows: its grounds, what came
     * before it and its advice.
     */
    list: longCall<Snapshot<Warning[]>>()(
      v.optional(
        v.object({
          all: v.optional(v.boolean(), false),
          loud: v.optional(v.boolean(), false),
          brief: v.optional(v.boolean(), false),
        }),
        {},
      ),
    ),
    get: call<Warning>()(id),
    /** The owner expected this one; with `until` (`null`: for good) whatever of its kind comes on its device. */
    acknowledge: call<Warning>()(
      v.object({
        id,
        note: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(2000))), null),
        until: v.optional(v.nullable(v.pipe(v.string(), v.isoTimestamp()))),
      }),
    ),
    /** Warnings that are new or turned, after each committed write. */
    changed: push<Snapshot<Warning[]>>(),
  },
  rules: {
    /** The house rules that stand for a device; `null` where the owner confirmed none. */
    standing: call<ToldRules | null>()(id),
    /** House rules that fit what a device did so far; `null` while it is too early to tell. */
    propose: call<ProposedRules | null>()(id),
    /** The owner's yes: contacts are held against these from now on. */
    confirm: call<void>()(v.object({ deviceId: id, rules: houseRulesPart })),
    withdraw: call<void>()(id),
    /** The standing rules as the text of an RFC 8520 MUD file. */
    exportMud: call<string>()(id),
    /** Reads a MUD file; nothing is in force before it is confirmed. */
    importMud: call<ReadRules>()(v.object({ deviceId: id, text: v.pipe(v.string(), v.maxLength(300_000)) })),
  },
  fleet: fleetCalls,
  hub: hubCalls,
  sites: sitesCalls,
  deliveries: deliveryCalls,
  reports: reportCalls,
  away: {
    /** What is new since then (ms UTC), or since the owner's last look; `null` before there was one. */
    summary: call<AwaySummary | null>()(v.optional(v.object({ since: v.optional(instant) }), {})),
    /** The owner has looked just now. */
    seen: call<void>()(none),
  },
  vendors: vendorCalls,
  notes: noteCalls,
  pages: {
    /** The web hosts the owner lets us fetch pages from. */
    consents: call<PageConsent[]>()(none),
    /** Remembers the owner's yes to one host, or its withdrawal. */
    consent: call<PageConsent[]>()(
      v.object({ host: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(253)), given: v.boolean() }),
    ),
  },
  conduct: {
    /** What Houseguest itself has sent and contacted, and why, from the ledger. */
    list: call<Conduct>()(none),
  },
  schedule: scheduleCalls,
  settings: {
    get: call<Settings>()(none),
    /** Keeps what is given, leaves the rest; from the next scan on. Answers how all of it now stands. */
    set: call<Settings>()(v.partial(v.object({ snmp: v.boolean(), snmpCommunity }))),
  },
  ...keepingCalls,
  about: {
    get: call<About>()(none),
  },
}
export type EngineSchema = typeof engineSchema

/** What the main process may call on its own port. */
export const ownSchema = { ...engineSchema, ...handingCalls, ...keepingOwnCalls }
export type OwnSchema = typeof ownSchema
