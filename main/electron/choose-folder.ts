import { BrowserWindow, dialog } from 'electron'

/** A folder the owner chooses in the system's dialog; `null` when they did not. */
export async function chooseFolder(): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (!window) return null
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}
