import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { projectRoot } from '../main/setup/command.ts'
import { electronRuntime } from '../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../main/setup/sandbox.ts'

/**
 * Draws the icon's pictures from its SVG: `xvfb-run -a node e2e/draw-icons.ts`. The pictures are kept in the
 * repository, for installers are made where no window can be had.
 */

const SIZES = [16, 32, 48, 64, 128, 256, 512]
const LARGEST = 1024
const folder = join(projectRoot, 'main', 'setup', 'package')

const runtime = await electronRuntime()
const app = await _electron.launch({
  cwd: projectRoot,
  args: [...sandboxArguments(runtime), 'e2e/bench/empty-window'],
})
const page = await app.firstWindow()
const svg = await readFile(join(folder, 'icon.svg'), 'utf8')
const draw = async (size: number, file: string) => {
  const sized = svg.replace('<svg ', `<svg id="icon" style="display:block" width="${size}" height="${size}" `)
  await page.evaluate((markup) => {
    document.documentElement.innerHTML = `<body style="margin:0">${markup}</body>`
  }, sized)
  await page.locator('#icon').screenshot({ path: join(folder, file), omitBackground: true })
}
await draw(LARGEST, 'icon.png')
for (const size of SIZES) await draw(size, join('icons', `${size}x${size}.png`))
await app.close()
