import * as v from 'valibot'
import { LANGUAGE_CHOICES } from '../i18n/languages.ts'
import type { BackupState, MoveProgress } from '../model/backup.ts'
import { APPEARANCES, type DesktopState, HOMES, MINUTES_A_DAY, type SavedFile } from '../model/preferences.ts'
import { call, none, push } from './derive.ts'

/** What the screens may ask of the app itself, beside the engine: how it looks, when it runs, whose home is open. */

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_A_DAY - 1))

/** Preferences as they are taken in, from a screen or from their file. */
export const preferencesPart = v.partial(
  v.object({
    appearance: v.picklist(APPEARANCES),
    language: v.picklist(LANGUAGE_CHOICES),
    notify: v.boolean(),
    quiet: v.boolean(),
    quietFrom: minuteOfDay,
    quietUntil: minuteOfDay,
    background: v.boolean(),
  }),
)

/** What a page may ask of the main process, which alone has dialogs, the keyring and the desktop. */
export const desktopSchema = {
  desktop: {
    state: call<DesktopState>()(none),
    /** Keeps what is given, leaves the rest; in force at once. */
    prefer: call<DesktopState>()(preferencesPart),
    /** @throws Fault where this system offers no way, or refused. */
    startAtLogin: call<DesktopState>()(v.boolean()),
    /** Opens another home in this window: the page is loaded anew, over the other ledger. */
    open: call<void>()(v.picklist(HOMES)),
    /** Shows the folder of the ledger in the system's file manager. */
    showFolder: call<void>()(none),
    /**
     * Moves the ledger to a folder the owner chooses in the system's dialog, or back to the app's own; `false` when they
     * chose none. The engine then starts anew over it.
     */
    moveLedger: call<boolean>()(v.picklist(['chosen', 'app'])),
    cancelMove: call<void>()(none),
    /** Opens the ledger of a folder the owner chooses in the dialog; `false` when they chose none. */
    openOtherLedger: call<boolean>()(none),
    /** Opens the ledger of the app's own folder, an empty one where there is none; a moved one stays where it is. */
    openAppLedger: call<void>()(none),
    /** Lets the owner choose a second folder for backups in the system's dialog; `null` when they did not. */
    chooseBackupFolder: call<BackupState | null>()(none),
    /** Looks after an engine that does not answer; one that is stuck is ended and started again. */
    engineSilent: call<void>()(none),
    /** Starts an engine that ended now, however long its next start was to be waited for. */
    startEngine: call<void>()(none),
    changed: push<DesktopState>(),
    /** How far a move of the ledger is; `null` when there is none any more. */
    moving: push<MoveProgress | null>(),
    /** A file that was handed to the owner is where they chose, or could not be written there. */
    saved: push<SavedFile>(),
  },
}
export type DesktopSchema = typeof desktopSchema
