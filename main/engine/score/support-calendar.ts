import { instantOf } from '../../../shared/model/partial-date.ts'

/** A stated end of support: whose, for which models (a name, or several with commas), and who says so. */
export interface SupportEnd {
  vendor: string
  model: string
  date: string
  /** `null` where it was learned from no source but an event. */
  source: string | null
  url: string | null
  /** ISO 8601: when it was learned here, where no dossier tells it. */
  learnedAt: string | null
}

/** What a calendar needs of a device. */
export interface OwnedModel {
  id: string
  vendor: string | null
  model: string | null
}

/** One owned device's end of support; `daysLeft` is negative once it is over. */
export interface SupportEntry extends SupportEnd {
  deviceId: string
  daysLeft: number
}

const DAY_MS = 86_400_000
/** A shorter name would be found inside too many others. */
const TELLING = 4

/**
 * The support ends that concern owned devices, soonest first; as of milliseconds since the epoch.
 * A model matches when the stated name is its whole name or, for longer names, a part of it.
 */
export function supportCalendar(
  devices: readonly OwnedModel[],
  ends: readonly SupportEnd[],
  asOf: number,
): SupportEntry[] {
  const byVendor = Map.groupBy(ends, (end) => end.vendor.toLowerCase())
  return devices
    .flatMap((device) =>
      (byVendor.get(device.vendor?.toLowerCase() ?? '') ?? [])
        .filter((end) => device.model !== null && concernsModel(end.model, device.model))
        .map((end) => ({
          ...end,
          deviceId: device.id,
          daysLeft: Math.floor((instantOf(end.date) - asOf) / DAY_MS),
        })),
    )
    .sort((a, b) => a.daysLeft - b.daysLeft)
}

/** Whether a stated name, or one of several with commas, is the whole name of a model or a telling part of it. */
export function concernsModel(stated: string, model: string): boolean {
  const whole = plain(model)
  return stated
    .split(',')
    .map(plain)
    .some((name) => name !== '' && (name === whole || (name.length >= TELLING && whole.includes(name))))
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
