import { type Client, connect } from '../../shared/ipc/derive.ts'
import { type DesktopSchema, desktopSchema } from '../../shared/ipc/desktop-schema.ts'
import type { DesktopState } from '../../shared/model/preferences.ts'
import { browserPort } from './port.ts'
import { createStore } from './store.ts'

/** The app itself, beside the engine: how it looks, when it runs, whose home is open. */
export interface Desktop {
  client: Client<DesktopSchema>
  state: DesktopState
}

/** `null` until the app has answered, and where the screens run without one. */
export const desktop = createStore<Desktop | null>(null)

const PORT_MESSAGE = 'desktop-port'

/** Takes the ports to the app as they come. Must run before the engine is asked for: they come together. */
export function followDesktop(page: Window): void {
  page.addEventListener('message', (event: MessageEvent) => {
    const port = event.ports[0]
    if (event.source !== page || event.data?.type !== PORT_MESSAGE || !port) return
    const client = connect(desktopSchema, browserPort(port))
    const keep = (state: DesktopState) => desktop.set({ client, state })
    client.desktop.onChanged(keep)
    client.desktop.state().then(keep, () => {})
  })
}
