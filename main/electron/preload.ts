import { contextBridge, ipcRenderer } from 'electron'
import { CONNECT, DESKTOP_PORT, ENGINE_FAILED, ENGINE_PORT, OPEN_LINK } from './channels.ts'

/**
 * All that a screen can reach: ask for the engine, and open a link of the fixed list by its id. A port to the
 * engine then arrives as window message `{type: 'engine-port'}` with `ports[0]`, and again after each restart
 * of the engine; `{type: 'engine-failed', code, message}` says that it will not come until asked again. Beside it comes
 * `{type: 'desktop-port'}` with a port to the app itself.
 */
contextBridge.exposeInMainWorld('houseguest', {
  connect(): void {
    ipcRenderer.send(CONNECT)
  },
  openLink(id: string): void {
    ipcRenderer.send(OPEN_LINK, String(id))
  },
})

ipcRenderer.on(ENGINE_PORT, ({ ports }) => {
  window.postMessage({ type: 'engine-port' }, window.location.origin, [...ports])
})

ipcRenderer.on(DESKTOP_PORT, ({ ports }) => {
  window.postMessage({ type: 'desktop-port' }, window.location.origin, [...ports])
})

ipcRenderer.on(ENGINE_FAILED, (_event, { code, message }: { code: string; message: string }) => {
  window.postMessage({ type: 'engine-failed', code, message }, window.location.origin)
})
