import { Fault } from '../../shared/fault.ts'
import type { NotesComparison, SharedNote } from '../../shared/model/notes-exchange.ts'
import type { Warning } from '../../shared/model/warning.ts'
import type { Ledger } from './ledger/open.ts'
import { keepSetting, readSetting } from './ledger/settings.ts'
import { keepSharedNotes, sharedNotesByHome } from './ledger/shared-notes.ts'
import { newNotesKey, openNotes, sealNotes } from './notes-exchange.ts'
import { compareNotes, type DeviceChange, draftNotes } from './score/compare-notes.ts'

/** What the desk reads of the home. */
export interface HomeNotes {
  ledger: Ledger
  changes(): readonly DeviceChange[]
  warnings(): readonly Warning[]
  /** Words that must not leave: names, serials, hostnames, addresses of devices. */
  personal(): readonly string[]
}

const KEY = 'notes-key'

/** Comparing notes with other homes: draft, review, seal; take theirs, compare. Nothing leaves by itself. */
export function notesDesk({ ledger, changes, warnings, personal }: HomeNotes) {
  const draft = (): SharedNote[] => draftNotes(changes(), warnings(), personal())

  return {
    /** What could be shared, for the owner to review. */
    draft,

    /**
     * The signed file of the notes the owner picked. `madeOn` is a day such as `2026-11-22`.
     * @throws Fault `bad-input` for a note that is not in the draft.
     */
    seal(picked: readonly SharedNote[], madeOn: string): string {
      const offered = new Set(draft().map((note) => JSON.stringify(note)))
      if (picked.some((note) => !offered.has(JSON.stringify(note))))
        throw new Fault('bad-input', 'These notes are no longer what this home saw; review them again.')
      const key = readSetting(ledger, KEY) ?? newNotesKey()
      keepSetting(ledger, KEY, key)
      return sealNotes(picked, key, madeOn)
    },

    /** Starts anew under another pseudonym: files sealed from now on cannot be tied to earlier ones. */
    forgetPseudonym: (): void => keepSetting(ledger, KEY, newNotesKey()),

    /**
     * Takes another home's file. Answers how many notes it holds, and whether it is new.
     * @throws Fault `bad-input`
     */
    take(text: string, file: string, now: number): { notes: number; fresh: boolean } {
      const opened = openNotes(text, file)
      return { notes: opened.notes.length, fresh: keepSharedNotes(ledger, opened, now) }
    },

    /** How many homes that saw a change noticed the same, this one among them. */
    compare: (): NotesComparison[] => compareNotes(draft(), sharedNotesByHome(ledger)),
  }
}
