import type { ToldChange } from '../../../shared/model/change.ts'

/** What one device changed on one day. */
export interface DeviceChanges {
  deviceId: string
  changes: ToldChange[]
}
/** A day on which something new was first seen, with the devices it was seen on. */
export interface ChangedDay {
  /** The moment of its latest change, ISO 8601: names the day. */
  at: string
  devices: DeviceChanges[]
}

/** Changes by day (of this computer's calendar) and device, in the order they come in: newest first. */
export function groupChanges(changes: readonly ToldChange[]): ChangedDay[] {
  const days = Map.groupBy(changes, ({ firstSeenNew }) => new Date(firstSeenNew).toDateString())
  return [...days.values()].map((ofDay) => ({
    at: ofDay[0]!.firstSeenNew,
    devices: [...Map.groupBy(ofDay, ({ deviceId }) => deviceId)].map(([deviceId, changes]) => ({
      deviceId,
      changes,
    })),
  }))
}
