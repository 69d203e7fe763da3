import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { DeliverySecret } from '../../shared/model/delivery.ts'
import type { HandedFile } from '../../shared/model/import-report.ts'
import {
  CHOOSE_FILES,
  CONNECT,
  DESKTOP_PORT,
  ENGINE_FAILED,
  ENGINE_PORT,
  HAND_AGAIN,
  HAND_FILES,
  KEEP_PASSWORD,
  KEEP_SECRET,
  OPEN_LINK,
} from './channels.ts'
import type { Kept } from './secret-store.ts'

/** Electron puts words of its own before why the main process refused. */
const WRAPPED = /^Error invoking remote method '[^']*': (?:\w+: )?/

const ask = async (channel: string, ...given: unknown[]) => {
  try {
    return await ipcRenderer.invoke(channel, ...given)
  } catch (error) {
    throw new Error(error instanceof Error ? error.message.replace(WRAPPED, '') : String(error))
  }
}

/**
 * All that a screen can reach: ask for the engine, open a link of the fixed list by its id, have the owner choose files
 * or hand over dropped ones (each answered as a token), and give the password of a source, or what is secret of a hub or
 * a delivery, away for good. A port to the engine then arrives as window message `{type: 'engine-port'}` with
 * `ports[0]`, and again after each restart of the engine; `{type: 'engine-failed', code, message}` says that it will not
 * come until asked again. Beside it comes `{type: 'desktop-port'}` with a port to the app itself.
 */
contextBridge.exposeInMainWorld('houseguest', {
  connect(): void {
    ipcRenderer.send(CONNECT)
  },
  openLink(id: string): void {
    ipcRenderer.send(OPEN_LINK, String(id))
  },
  chooseFiles: (): Promise<HandedFile[]> => ask(CHOOSE_FILES),
  handFiles: (files: File[]): Promise<HandedFile[]> =>
    ask(
      HAND_FILES,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  handAgain: (token: string): Promise<HandedFile[]> => ask(HAND_AGAIN, String(token)),
  keepPassword: (sourceId: string, password: string): Promise<Kept | null> =>
    ask(KEEP_PASSWORD, String(sourceId), String(password)),
  keepSecret: (whose: string, secret: DeliverySecret): Promise<Kept | null> =>
    ask(KEEP_SECRET, String(whose), secret),
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
