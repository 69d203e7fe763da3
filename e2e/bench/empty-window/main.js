// The yardstick of the start-up bench: an Electron app that opens one empty window.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  new BrowserWindow({ width: 1180, height: 780 }).loadFile(join(import.meta.dirname, 'index.html'))
})
