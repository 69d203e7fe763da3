import type { UserEvent } from '../../../shared/model/timeline.ts'
import type { DeviceState, HomeState } from './state.ts'
import { DAY } from './time.ts'

const MAX_NOTES = 40
const MAX_NOTE = 500
/** A note on the home reaches devices that come so soon after it. */
const NOTED_BEFORE = 14 * DAY

/** Keeps a note of the owner: on a device, on the whole home, or on what is not here yet. Answers whom it changed. */
export function keepNote(
  device: DeviceState | null,
  home: HomeState,
  event: UserEvent,
  at: number,
): DeviceState | HomeState | null {
  const text = event.note.slice(0, MAX_NOTE)
  if (device) {
    device.notes = [...device.notes, { at, text }].slice(-MAX_NOTES)
    return device
  }
  if (!event.device) home.notes = [...home.notes, { at, text }].slice(-MAX_NOTES)
  else if (event.device.mac)
    home.waitingNotes = [...home.waitingNotes, { mac: event.device.mac, at, text }].slice(-MAX_NOTES)
  else return null
  return home
}

/** A note on the whole home ("new router") is a note on each of its devices. */
export function takeHomeNotes(device: DeviceState, home: HomeState): void {
  const news = home.notes.filter(
    (note) => note.at > device.homeNotesUntil && note.at > device.firstSeen - NOTED_BEFORE,
  )
  if (news.length === 0) return
  device.homeNotesUntil = news.at(-1)!.at
  device.notes = [...device.notes, ...news].slice(-MAX_NOTES)
}

/** What was noted of a device before its first look is its own from now on; answers whether there was any. */
export function takeWaitingNotes(device: DeviceState, home: HomeState, mac: string | undefined): boolean {
  const mine = home.waitingNotes.filter((note) => note.mac === mac)
  if (mine.length === 0) return false
  device.notes = [...device.notes, ...mine.map(({ at, text }) => ({ at, text }))].slice(-MAX_NOTES)
  home.waitingNotes = home.waitingNotes.filter((note) => note.mac !== mac)
  return true
}
