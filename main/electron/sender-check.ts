import type { WebFrameMain } from 'electron'
import { ORIGIN } from './origin.ts'

/** Whether a message may be acted on: from a living top frame of our own origin, and from nowhere else. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'parent' | 'origin'> | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN
}
