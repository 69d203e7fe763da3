import { BrowserWindow, dialog, ipcMain } from 'electron'
import * as v from 'valibot'
import type { Client } from '../../shared/ipc/derive.ts'
import type { OwnSchema } from '../../shared/ipc/schema.ts'
import { type HandedFile, MAX_FILES } from '../../shared/model/import-report.ts'
import { CHOOSE_FILES, HAND_AGAIN, HAND_FILES, KEEP_PASSWORD } from './channels.ts'
import type { Kept } from './secret-store.ts'
import { isTrustedSender } from './sender-check.ts'

/**
 * Brings files and passwords from a page to the engine without the page naming a path or reading a password back:
 * files come from the system's dialog or from a drop, and go on as tokens.
 */

/** One more than an import takes, for the engine to say that it is too many. */
const paths = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(4096))),
  v.transform((given) => given.slice(0, MAX_FILES + 1)),
)
/** Choices remembered, to be handed to another engine; the oldest are forgotten first. */
const MAX_CHOICES = 4
const secret = v.tuple([
  v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  v.pipe(v.string(), v.minLength(1), v.maxLength(1024)),
])

export function serveEvidenceFiles(passwords: { keep(id: string, password: string): Promise<Kept> }) {
  let engine: Client<OwnSchema> | null = null
  /** What was chosen together, by the first file's token. */
  const choices = new Map<string, readonly string[]>()
  const hand = async (given: unknown): Promise<HandedFile[]> => {
    const checked = v.safeParse(paths, given)
    if (!checked.success || !engine) return []
    const handed = await engine.files.hand(checked.output)
    const [first] = handed
    if (first) choices.set(first.token, checked.output)
    for (const token of [...choices.keys()].slice(0, -MAX_CHOICES)) choices.delete(token)
    return handed
  }
  ipcMain.handle(CHOOSE_FILES, async ({ sender, senderFrame }) => {
    const window = BrowserWindow.fromWebContents(sender)
    if (!isTrustedSender(senderFrame) || !window) return []
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] })
    return hand(filePaths)
  })
  ipcMain.handle(HAND_FILES, ({ senderFrame }, given: unknown) =>
    isTrustedSender(senderFrame) ? hand(given) : [],
  )
  ipcMain.handle(HAND_AGAIN, ({ senderFrame }, token: unknown) =>
    isTrustedSender(senderFrame) ? hand(choices.get(String(token))) : [],
  )
  ipcMain.handle(KEEP_PASSWORD, async ({ senderFrame }, ...given: unknown[]): Promise<Kept | null> => {
    const checked = v.safeParse(secret, given)
    return isTrustedSender(senderFrame) && checked.success ? passwords.keep(...checked.output) : null
  })
  /** Serves a newly started engine. */
  return (client: Client<OwnSchema>): void => {
    engine = client
  }
}
