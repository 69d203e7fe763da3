import { Fault } from '../../../shared/fault.ts'
import type { NotesSideBySide } from '../../../shared/ipc/schema.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { DeviceChange, HeldAgainst, SharedNote } from '../../../shared/model/notes-exchange.ts'
import { type Clock, iso } from '../clock.ts'
import type { Ledger } from '../ledger/open.ts'
import { keepSetting, readSetting } from '../ledger/settings.ts'
import { keepSharedNotes, sharedNotesByHome } from '../ledger/shared-notes.ts'
import { compareNotes, draftNotes } from '../score/compare-notes.ts'
import { newNotesKey, openNotes, publicKeyOf, sealNotes } from './notes-exchange.ts'

/** What the desk reads of the home. */
export interface HomeNotes {
  ledger: Ledger
  clock: Clock
  changes(): readonly DeviceChange[]
  heldAgainst(): readonly HeldAgainst[]
  /** Words that must not leave: names, serials, hostnames, addresses of devices. */
  personal(): readonly string[]
  /** Keeps the draft at hand while nothing is written: its page asks for it twice. */
  hold(asked: string, answer: () => SharedNote[]): SharedNote[]
}

const KEY = 'notes-key'

/** Comparing notes with other homes: draft, review, seal; take theirs, compare. Nothing leaves by itself. */
export function notesDesk({ ledger, clock, changes, heldAgainst, personal, hold }: HomeNotes) {
  const draft = (): SharedNote[] => hold('draft', () => draftNotes(changes(), heldAgainst(), personal()))

  return {
    /** What could be shared, for the owner to review. */
    draft,

    /**
     * The signed file of the notes the owner picked, with the day of its making.
     * @throws Fault `bad-input` for a note that is not in the draft.
     */
    seal(picked: readonly SharedNote[]): string {
      const offered = new Set(draft().map((note) => JSON.stringify(note)))
      if (picked.some((note) => !offered.has(JSON.stringify(note))))
        throw new Fault('bad-input', 'These notes are no longer what this home saw; review them again.')
      const key = readSetting(ledger, KEY) ?? newNotesKey()
      keepSetting(ledger, KEY, key)
      return sealNotes(picked, key, iso(clock.now()).slice(0, 10))
    },

    /** Starts anew under another pseudonym: files sealed from now on cannot be tied to earlier ones. */
    forgetPseudonym: (): void => keepSetting(ledger, KEY, newNotesKey()),

    /**
     * Takes another home's file. Answers how many notes it holds, and whether it is new.
     * @throws Fault `bad-input`
     */
    take(text: string, file: string): { notes: number; fresh: boolean } {
      const opened = openNotes(text, file)
      return { notes: opened.notes.length, fresh: keepSharedNotes(ledger, opened, clock.now()) }
    },

    /** How many homes that saw a change noticed the same, this one among them. */
    compare(): NotesSideBySide {
      const own = readSetting(ledger, KEY)
      const others = sharedNotesByHome(ledger)
      // A file of this home that came back says nothing new.
      if (own !== null) others.delete(publicKeyOf(own))
      return { homes: others.size + 1, rows: compareNotes(draft(), others) }
    },
  }
}

/**
 * Words that must not leave the home: what its owner calls things and where they stand, serial numbers, addresses,
 * and names of devices. A name that only repeats its maker and model is no secret, or no note could be shared.
 */
export function personalWords(devices: readonly Device[]): string[] {
  return [
    ...new Set(
      devices.flatMap(({ name, place, serial, macs, addresses, hostnames, vendor, model }) => {
        const product = `${vendor ?? ''} ${model ?? ''}`.toLowerCase()
        const names = [name, ...hostnames, ...hostnames.map((host) => host.split('.', 1)[0]!)]
        return [
          ...names.filter((word) => word !== null && !product.includes(word.toLowerCase())),
          place,
          serial,
          ...macs,
          ...addresses,
        ].filter((word) => word !== null)
      }),
    ),
  ]
}
