import type { MessagePortMain } from 'electron'
import { type Handlers, type Publisher, serve } from '../../shared/ipc/derive.ts'
import { type DesktopSchema, desktopSchema } from '../../shared/ipc/desktop-schema.ts'
import { messagePort } from '../engine/host/message-port.ts'

/** Serves a window's port to the app itself, for as long as the window has it. */
export const serveDesktop =
  (desk: { handlers: Handlers<DesktopSchema>; follow(window: Publisher<DesktopSchema>): () => void }) =>
  (channel: MessagePortMain): void => {
    const port = messagePort(channel)
    port.onClose(desk.follow(serve(desktopSchema, port, desk.handlers)))
  }
