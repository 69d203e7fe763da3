import { ipcMain } from 'electron'
import * as v from 'valibot'
import { deliverySecret } from '../../shared/ipc/delivery-calls.ts'
import type { DeliverySecret } from '../../shared/model/delivery.ts'
import { KEEP_SECRET } from './channels.ts'
import type { Kept } from './secret-store.ts'
import { isTrustedSender } from './sender-check.ts'

const asked = v.tuple([v.pipe(v.string(), v.minLength(1), v.maxLength(64)), deliverySecret])

/** Takes what is secret of a hub or a delivery from a page; `null` is answered where it was not taken. */
export function serveSecrets(secrets: { keep(whose: string, secret: DeliverySecret): Promise<Kept> }): void {
  ipcMain.handle(KEEP_SECRET, async ({ senderFrame }, ...given: unknown[]): Promise<Kept | null> => {
    const checked = v.safeParse(asked, given)
    if (!isTrustedSender(senderFrame) || !checked.success) return null
    // Why the engine refused one is said on the screen it came from, where its state is shown.
    return secrets.keep(...checked.output).catch(() => null)
  })
}
