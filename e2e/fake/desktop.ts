import { Fault } from '../../shared/fault.ts'
import { type Handlers, serve } from '../../shared/ipc/derive.ts'
import { type DesktopSchema, desktopSchema } from '../../shared/ipc/desktop-schema.ts'
import type { Port } from '../../shared/ipc/port.ts'
import { DEFAULT_PREFERENCES, type DesktopState } from '../../shared/model/preferences.ts'

/** The app around the screens, where there is none: it remembers preferences and can open nothing. */
export function fakeDesktop(port: Port): void {
  let state: DesktopState = {
    preferences: DEFAULT_PREFERENCES,
    language: 'en',
    damaged: false,
    startAtLogin: false,
    dataFolder: '/home/anna/.config/houseguest',
    ledgerFolder: {
      isMoved: false,
      canMove: true,
      appFolder: '/home/anna/.config/houseguest',
      isAppFolderFree: false,
    },
    home: 'own',
  }
  const refuse = () => {
    throw new Fault('not-permitted', 'There is no app around these screens; start the real one.')
  }
  const keep = (part: Partial<DesktopState>): DesktopState => {
    state = { ...state, ...part }
    publish.desktop.changed(state)
    return state
  }
  const handlers: Handlers<DesktopSchema> = {
    desktop: {
      state: () => state,
      prefer(given) {
        const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
        return keep({ preferences: { ...state.preferences, ...defined } })
      },
      startAtLogin: (startAtLogin) => keep({ startAtLogin }),
      open: refuse,
      showFolder: refuse,
      chooseBackupFolder: refuse,
      moveLedger: refuse,
      cancelMove() {},
      openOtherLedger: refuse,
      openAppLedger: refuse,
      engineSilent() {},
      startEngine() {},
    },
  }
  const publish = serve(desktopSchema, port, handlers)
}
