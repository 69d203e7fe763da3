import { Fault } from '../../shared/fault.ts'
import type { Offered } from '../../shared/i18n/offered.ts'
import type { Handlers, Publisher } from '../../shared/ipc/derive.ts'
import type { DesktopSchema } from '../../shared/ipc/desktop-schema.ts'
import type { BackupState, MoveProgress } from '../../shared/model/backup.ts'
import type { DesktopState, Home, SavedFile } from '../../shared/model/preferences.ts'
import type { LoginItem } from './autostart-entry.ts'
import { kept } from './kept.ts'
import type { ledgerFolder } from './ledger-folder.ts'
import type { PreferenceFile } from './preferences.ts'

/** What the desk needs of the app. */
export interface DesktopParts {
  preferences: PreferenceFile
  login: LoginItem
  /** The folder of the ledger that is open in the owner's home. */
  dataFolder(): string
  ledgerFolder: ReturnType<typeof ledgerFolder>
  language(): Offered
  home(): Home
  open(home: Home): Promise<void>
  /** Answers what went wrong, or nothing. */
  showFolder(folder: string): Promise<string>
  chooseBackupFolder(): Promise<BackupState | null>
  /** Whoever waits for the engine hears nothing of it. */
  engineSilent(): void
  startEngine(): void
  /** After each change of preferences. */
  preferred(): void
}

/** The app's own settings as the screens ask for them; every window hears of each change. */
export function desktopDesk(parts: DesktopParts) {
  const { preferences, login } = parts
  const windows = new Set<Publisher<DesktopSchema>>()

  const state = (): DesktopState => ({
    preferences: preferences.get(),
    language: parts.language(),
    damaged: preferences.damaged(),
    startAtLogin: login.get(),
    dataFolder: parts.dataFolder(),
    ledgerFolder: parts.ledgerFolder.state(),
    home: parts.home(),
  })
  const changed = (): DesktopState => {
    const now = state()
    for (const window of windows) window.desktop.changed(now)
    return now
  }
  const handlers: Handlers<DesktopSchema> = {
    desktop: {
      state,
      prefer(given) {
        const defined = Object.entries(given).filter(([, value]) => value !== undefined)
        kept('The setting', () => preferences.set(Object.fromEntries(defined)))
        parts.preferred()
        return changed()
      },
      startAtLogin(on) {
        if (login.get() === null)
          throw new Fault('not-permitted', 'This system offers no way to start Houseguest at login.')
        kept('Starting at login', () => login.set(on))
        return changed()
      },
      open: (home) => parts.open(home),
      engineSilent: () => parts.engineSilent(),
      startEngine: () => parts.startEngine(),
      chooseBackupFolder: () => parts.chooseBackupFolder(),
      moveLedger: (to) => parts.ledgerFolder.move(to).finally(changed),
      cancelMove: () => parts.ledgerFolder.cancelMove(),
      openOtherLedger: () => parts.ledgerFolder.openOther().finally(changed),
      openAppLedger: () => parts.ledgerFolder.openApp().finally(changed),
      async showFolder() {
        const folder = parts.dataFolder()
        const problem = await parts.showFolder(folder)
        if (problem)
          throw new Fault(
            'unexpected',
            `The folder ${folder} could not be shown (${problem}); open it yourself.`,
          )
      },
    },
  }
  return {
    handlers,
    /** Tells every window how things stand now. */
    changed: (): void => void changed(),
    /** Tells every window how far a move of the ledger is. */
    moving(progress: MoveProgress | null): void {
      for (const window of windows) window.desktop.moving(progress)
    },
    /** Tells every window what became of a file. */
    saved(file: SavedFile): void {
      for (const window of windows) window.desktop.saved(file)
    },
    /** Takes a window's publisher; answers its end. */
    follow(window: Publisher<DesktopSchema>): () => void {
      windows.add(window)
      return () => void windows.delete(window)
    },
  }
}
