import { app, BrowserWindow, type MessagePortMain, Notification } from 'electron'
import { connect } from '../../shared/ipc/derive.ts'
import { engineSchema, type Snapshot } from '../../shared/ipc/schema.ts'
import type { Warning } from '../../shared/model/warning.ts'
import { messagePort } from '../engine/host/message-port.ts'
import { alertDesk } from './alert-desk.ts'
import { trayIcon } from './tray.ts'

/**
 * Tells the desktop of new warnings and alarms: a client of the engine like the screens, handed a port at each
 * start of it. The demonstration's year is no news. `open` shows one warning, or with `null` all of them.
 */
export function notifications(open: (warningId: string | null) => void): (port: MessagePortMain) => void {
  /** A notification that nobody holds is collected, and its click goes nowhere. */
  const shown = new Set<Notification>()
  const tray = trayIcon(() => open(null))
  const desk = alertDesk({
    now: Date.now,
    later: (ms, callback) => void setTimeout(callback, ms).unref(),
    watched: () => BrowserWindow.getFocusedWindow() !== null,
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
      tray(waiting)
    },
  })

  return (port) => {
    const engine = connect(engineSchema, messagePort(port))
    let revision: number | null = null
    const early: Snapshot<Warning[]>[] = []
    const take = (push: Snapshot<Warning[]>) => {
      if (revision === null) early.push(push)
      else if (push.revision > revision) desk.take(push.value)
    }
    const follow = async () => {
      if ((await engine.about.get()).ledger === 'demo') return
      engine.warnings.onChanged(take)
      const snapshot = await engine.warnings.list({ all: true })
      revision = snapshot.revision
      desk.start(snapshot.value)
      for (const push of early.splice(0)) take(push)
    }
    // An engine that ends meanwhile is followed anew by its next start.
    follow().catch(() => {})
  }
}
