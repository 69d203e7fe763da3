import type { Page } from 'playwright/test'
import type { FaultCode } from '../../shared/fault.ts'

/** What a call is answered with, as it crosses the port. */
type Given = { ok: true; result: unknown } | { ok: false; code: FaultCode; message: string }

/**
 * From now on the calls named here (`*`: all calls of the engine) never leave the page and are answered as given. The
 * page asks everything anew, and keeps what it knew, as after any restart of the engine.
 */
export async function answerInstead(page: Page, answers: Readonly<Record<string, Given>>): Promise<void> {
  await page.evaluate((given) => {
    const post = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      const { id, call } = (message ?? {}) as { id?: number; call?: string }
      const instead = call && (given[call] ?? (call.startsWith('desktop.') ? undefined : given['*']))
      if (!instead) return post.call(this, message)
      queueMicrotask(() => this.onmessage?.(new MessageEvent('message', { data: { id, ...instead } })))
    }
    window.houseguest?.connect()
  }, answers)
}
