import { nameKey } from '../../../shared/announcement.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import type { DossierLibrary } from '../dossiers/dossier-library.ts'
import { hasVendor, observedFirmware } from '../ledger/observed-firmware.ts'
import { type DestinationUse, destinationUse, trafficDays } from '../ledger/observed-traffic.ts'
import type { Ledger } from '../ledger/open.ts'
import { policyText, policyVersions } from '../ledger/policies.ts'
import { TRACKER_CATEGORIES } from '../outbound/classify/organisations.ts'
import { NO_KNOWLEDGE } from '../rules/knowledge.ts'
import { isFirstParty, isRoaming, namedIn } from '../rules/parties.ts'
import type { VendorState } from '../rules/state.ts'
import { freshVendor, rememberPolicy } from '../rules/vendor-memory.ts'
import { trafficConduct } from '../score/conduct.ts'

/** Long enough for fourteen observed days with some pauses, short enough to be the present. */
const WINDOW_MS = 28 * 86_400_000

/** Whose conduct is looked at, and up to when. */
export interface ObservedParts {
  ledger: Ledger
  library: DossierLibrary
  devices: readonly Device[]
  /** ISO 8601. */
  asOf: string
  /** Local time minus UTC: which hours are night. */
  offsetHours: number
  only?: OnlyThese | undefined
}

/** Whose conduct is asked for; everybody's without it. */
export interface OnlyThese {
  /** Vendors as devices state them. */
  vendors?: ReadonlySet<string>
  deviceId?: string
  /** Each device by itself, by its id, instead of all of a vendor together. */
  each?: boolean
}

/**
 * What this network saw of each vendor's devices, by vendor as they state it, or of each device: the input of E1
 * and F1–F3.
 */
export function observedConduct(parts: ObservedParts): Map<string, ObservedConduct> {
  const { ledger, asOf, offsetHours, only = {} } = parts
  const at = Date.parse(asOf)
  const devices = parts.devices
    .filter(hasVendor)
    .filter(({ id, vendor }) => (only.vendors?.has(vendor) ?? true) && (only.deviceId ?? id) === id)
  const keyOf = ({ id, vendor }: { id: string; vendor: string }) => (only.each ? id : vendor)
  const judges = new Map<string, ReturnType<typeof partiesOf>>()
  const judgeOf = (vendor: string) => {
    const judge = judges.get(vendor) ?? partiesOf(parts, vendor)
    judges.set(vendor, judge)
    return judge
  }
  const window = { from: at - WINDOW_MS, to: at, deviceIds: devices.map((d) => d.id), offsetHours }
  const firmware = observedFirmware(ledger, devices, at, keyOf)
  const days = trafficDays(ledger, window)
  return new Map(
    [...Map.groupBy(devices, keyOf)].map(([key, group]) => {
      const traffic = trafficConduct(
        group.flatMap((d) =>
          // One after another: all parties of a large home at once take hundreds of MB.
          destinationUse(ledger, { ...window, deviceIds: [d.id] }).map((use) => ({
            ...judgeOf(d.vendor)(use),
            roaming: isRoaming(d),
          })),
        ),
        group.flatMap((d) => days.get(d.id) ?? []),
      )
      return [key, { firmware: firmware.get(key) ?? null, traffic }]
    }),
  )
}

/** Judges parties for one vendor as the rules do: its own domains, its name, and those its latest policies name. */
function partiesOf({ ledger, library, asOf }: ObservedParts, vendor: string) {
  const dossier = library.find(vendor)
  const knowledge = { ...NO_KNOWLEDGE, ownDomains: () => dossier?.domains ?? [] }
  const names = new Set([vendor, ...(dossier ? [dossier.vendor, ...dossier.aliases] : [])].map(nameKey))
  const writers = [...new Set([vendor, dossier?.vendor ?? vendor])].map((name) =>
    withLatestPolicies(ledger, name, asOf),
  )
  const judged = new Map<string, ReturnType<typeof judge>>()
  const judge = (party: string) => {
    const own =
      names.has(nameKey(party.split('.')[0] ?? '')) ||
      writers.some((writer) => isFirstParty(party, writer.name, writer, knowledge))
    const namings = own ? [] : writers.map((writer) => namedIn(writer, party)).filter((n) => n !== null)
    return { own, accounted: own || namings.length > 0, advertiser: namings.some((n) => n.advertising) }
  }
  return (use: DestinationUse) => {
    const { party } = use
    const { own, accounted, advertiser } = judged.get(party) ?? judge(party)
    judged.set(party, { own, accounted, advertiser })
    const isListed = use.category !== null && TRACKER_CATEGORIES.has(use.category)
    return { ...use, own, accounted, tracker: isListed || advertiser }
  }
}

/** A vendor as the rules remember it from the version of each document that was the newest at `asOf`. */
function withLatestPolicies(ledger: Ledger, vendor: string, asOf: string): VendorState {
  const seen = policyVersions(ledger, vendor)
    .filter(({ firstSeen }) => Date.parse(firstSeen) <= Date.parse(asOf))
    .sort((a, b) => Date.parse(a.firstSeen) - Date.parse(b.firstSeen))
  const state = freshVendor(vendor)
  for (const { id, document, url, firstSeen } of new Map(seen.map((v) => [v.document, v])).values()) {
    const text = policyText(ledger, id) ?? ''
    rememberPolicy(
      state,
      { at: firstSeen, type: 'policy', vendor, document, url, text },
      Date.parse(firstSeen),
    )
  }
  return state
}
