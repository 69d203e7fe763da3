import { ipcMain, shell } from 'electron'
import { OPEN_LINK } from './channels.ts'
import { isTrustedSender } from './sender-check.ts'

/** Every page Houseguest can open in the owner's browser. A screen names one by its id and never by an address. */
const LINKS: ReadonlyMap<string, string> = new Map([
  ['mdns', 'https://www.rfc-editor.org/rfc/rfc6762'],
  ['dns-sd', 'https://www.rfc-editor.org/rfc/rfc6763'],
  ['upnp', 'https://openconnectivity.org/developer/specifications/upnp-resources/upnp/'],
])

/** Opens listed links for our own page; anything else is ignored. */
export function serveLinks(): void {
  ipcMain.on(OPEN_LINK, (event, id: unknown) => {
    const address = typeof id === 'string' ? LINKS.get(id) : undefined
    if (address && isTrustedSender(event.senderFrame)) void shell.openExternal(address)
  })
}
