import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../main/setup/build.ts'
import { projectRoot, run } from '../main/setup/command.ts'
import { hasDisplay, onSomeDisplay } from '../main/setup/display.ts'
import { CHAPTERS, isPictured } from '../renderer/screens/help/chapters.ts'
import { guideMarkdown } from '../renderer/screens/help/guide-markdown.ts'
import { guide } from '../shared/i18n/en/guide.ts'
import { close, launch } from './real/launch.ts'

/** `npm run guide`: the guide as Markdown, with pictures of the real app in the demonstration home. */

if (!hasDisplay()) {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1))
  process.exit((await run(program, args)).status)
}

const SIZE = { width: 1000, height: 680 }
const folder = join(projectRoot, 'renderer', 'screens', 'help', 'guide')

await buildIfStale()
const profile = await mkdtemp(join(tmpdir(), 'houseguest-guide-'))
const { app, page } = await launch(profile, ['--demo'])
await mkdir(join(folder, 'pictures'), { recursive: true })
await page.setViewportSize(SIZE)
await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
for (const chapter of CHAPTERS.filter(isPictured)) {
  await page.evaluate((hash) => location.assign(hash), `#/${chapter}`)
  await page.waitForLoadState('networkidle')
  await page.locator('.page h1').waitFor()
  await page.locator('.loading').waitFor({ state: 'detached' })
  // A pointer over a row would mark it.
  await page.mouse.move(2, 2)
  await page.waitForTimeout(700)
  await page.screenshot({ path: join(folder, 'pictures', `${chapter}.png`) })
}
await writeFile(join(folder, 'README.md'), guideMarkdown(guide))
await close(app)
await rm(profile, { recursive: true, force: true })
