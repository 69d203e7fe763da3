import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The usual menus and shortcuts, without the ones that lead to a web site or the developer's tools. */
export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  }
  const own: MenuItemConstructorOptions =
    process.platform === 'darwin' ? { role: 'appMenu' } : { role: 'fileMenu' }
  Menu.setApplicationMenu(Menu.buildFromTemplate([own, { role: 'editMenu' }, view, { role: 'windowMenu' }]))
}
