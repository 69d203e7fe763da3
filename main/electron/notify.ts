import { app, BrowserWindow, Notification } from 'electron'
import type { TFunction } from 'i18next'
import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema, Snapshot } from '../../shared/ipc/schema.ts'
import type { Preferences } from '../../shared/model/preferences.ts'
import type { Warning } from '../../shared/model/warning.ts'
import { type AlertWords, alertDesk } from './alert-desk.ts'

export interface NotificationParts {
  /** Brings one warning before the owner, or with `null` all of them. */
  open(warningId: string | null): void
  /** How many warnings and alarms are open. */
  count(waiting: number): void
  preferences(): Preferences
  t: TFunction
  told: AlertWords['told']
}

/**
 * Tells the desktop of new warnings and alarms: a client of the engine like the screens, at each start of it. The
 * demonstration's year is no news.
 */
export function notifications(parts: NotificationParts): (engine: Client<EngineSchema>) => void {
  const { open, preferences, t, told } = parts
  /** A notification that nobody holds is collected, and its click goes nowhere. */
  const shown = new Set<Notification>()
  const desk = alertDesk({
    now: Date.now,
    later: (ms, callback) => void setTimeout(callback, ms).unref(),
    watched: () => BrowserWindow.getFocusedWindow() !== null,
    wanted: () => preferences().notify,
    quiet() {
      const { quiet, quietFrom: from, quietUntil: until } = preferences()
      return quiet ? { from, until } : null
    },
    words: {
      told,
      several: (count) => t('desktop.newWarnings', { count }),
      more: (count) => t('desktop.andMore', { count }),
    },
    show({ title, body, warningId }) {
      if (!Notification.isSupported()) return
      const notification = new Notification({ title, body })
      const done = () => shown.delete(notification)
      notification.on('click', () => {
        done()
        open(warningId)
      })
      notification.on('close', done)
      notification.on('failed', done)
      shown.add(notification)
      notification.show()
    },
    count(waiting) {
      app.setBadgeCount(waiting)
      parts.count(waiting)
    },
  })

  return (engine) => {
    let revision: number | null = null
    const early: Snapshot<Warning[]>[] = []
    const take = (push: Snapshot<Warning[]>) => {
      if (revision === null) early.push(push)
      else if (push.revision > revision) desk.take(push.value)
    }
    const follow = async () => {
      if ((await engine.about.get()).ledger === 'demo') return desk.start([])
      engine.warnings.onChanged(take)
      // Whatever else becomes loud is news.
      const snapshot = await engine.warnings.list({ loud: true })
      revision = snapshot.revision
      desk.start(snapshot.value)
      for (const push of early.splice(0)) take(push)
    }
    // An engine that ends meanwhile is followed anew by its next start.
    follow().catch(() => {})
  }
}
