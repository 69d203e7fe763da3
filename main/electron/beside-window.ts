import type { Offered } from '../../shared/i18n/offered.ts'
import type { OwnClient, ServedEngine } from './engine-ports.ts'
import { scheduleFollower } from './follow-schedule.ts'
import { setMenu } from './menu.ts'
import { notifications } from './notify.ts'
import type { PreferenceFile } from './preferences.ts'
import { trayIcon } from './tray.ts'
import { createWords } from './words.ts'

export interface BesideParts {
  engine: ServedEngine
  preferences: PreferenceFile
  language(): Offered
  /** Brings the window forward. */
  open(): void
  /** Brings one warning before the owner, or with `null` all of them. */
  openWarning(id: string | null): void
  quit(): void
  /** Gives an engine the secrets it was started without. */
  unlock(engine: OwnClient): void
}

/**
 * What the app is beside its window: the menu, the house beside the clock, what the desktop is told, and what the
 * engine is told of this computer. The window waits for none of it. Answers what to call when preferences changed.
 */
export function besideWindow(parts: BesideParts): () => void {
  setMenu()
  const { t, told, speak } = createWords()
  const schedule = scheduleFollower((state) => tray(state))
  const tray = trayIcon(
    { open: parts.open, lookNow: schedule.lookNow, pause: schedule.pause, quit: parts.quit },
    t,
  )
  const tellOfWarnings = notifications({
    open: parts.openWarning,
    count: (waiting) => tray({ waiting }),
    preferences: parts.preferences.get,
    t,
    told,
  })
  const inWords = () => void speak(parts.language()).then(() => tray({}))
  inWords()
  parts.engine.follow((engine) => {
    for (const follow of [tellOfWarnings, schedule.follow, parts.unlock]) follow(engine)
  })
  return inWords
}
