import * as v from 'valibot'
import type { Conduct } from '../model/conduct.ts'
import type { Contact } from '../model/contact.ts'
import type { Device, Fact } from '../model/device.ts'
import type { NetworkInterface, ScanProgress, ScanSummary } from '../model/scan.ts'
import type { Warning } from '../model/warning.ts'
import { call, none, push } from './derive.ts'

/** THE contract between engine and screens: every call with its parser, every push. */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const interfaceName = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

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
    list: call<Snapshot<Device[]>>()(none),
    get: call<DeviceDetail>()(id),
    /** Device records that were added or changed, after each committed write. */
    changed: push<Snapshot<Device[]>>(),
  },
  conduct: {
    /** What Houseguest itself has sent and contacted, and why, from the ledger. */
    list: call<Conduct>()(none),
  },
  about: {
    get: call<About>()(none),
  },
}
export type EngineSchema = typeof engineSchema

/** A value with the ledger's revision it was read at; a push older than the snapshot is dropped. */
export interface Snapshot<T> {
  revision: number
  value: T
}

export interface Consent {
  interface: string
  cidr: string
  givenAt: string
}

export interface DeviceDetail {
  device: Device
  history: Fact[]
  contacts: Contact[]
  warnings: Warning[]
}

export interface About {
  version: string
  ledgerFile: string
  /** Which ledger is open: the owner's, or the demonstration home's. */
  ledger: 'home' | 'demo'
  runtime: { node: string; electron: string | null; sqlite: string }
}
