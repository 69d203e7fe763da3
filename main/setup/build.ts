import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { nodeBundles, preloadBundle, rendererBundle } from './bundle.ts'
import { command, projectRoot } from './command.ts'

const stamp = join(projectRoot, 'dist', 'built')
const SOURCES = ['main', 'shared', 'renderer', 'package-lock.json']

/** Builds everything into `dist/`, afresh. */
export async function buildAll(): Promise<void> {
  await rm(join(projectRoot, 'dist'), { recursive: true, force: true })
  await build(nodeBundles(null))
  await build(preloadBundle)
  if (existsSync(join(projectRoot, 'renderer', 'index.html'))) await build(rendererBundle)
  await mkdir(join(projectRoot, 'dist'), { recursive: true })
  await writeFile(stamp, '')
}

/** Builds unless `dist/` is newer than every source. */
export async function buildIfStale(): Promise<void> {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (SOURCES.some((name) => newest(join(projectRoot, name)) > built)) await buildAll()
}

/** The last change in a file or a folder with all in it, in milliseconds. Tests are not built. */
function newest(path: string): number {
  const own = statSync(path).mtimeMs
  if (!statSync(path).isDirectory()) return own
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.name.includes('.test.'))
    .reduce((last, entry) => Math.max(last, statSync(join(entry.parentPath, entry.name)).mtimeMs), own)
}

if (import.meta.main)
  await command(async () => {
    await buildAll()
    return 0
  })
