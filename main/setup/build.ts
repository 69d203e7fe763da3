import { readdirSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { compileDossiers } from '../engine/dossiers/compile-dossiers.ts'
import { distFolder, nodeBundles, preloadBundle, rendererBundle } from './bundle.ts'
import { command, projectRoot } from './command.ts'

const STAMP = 'built'
const SOURCES = ['main', 'shared', 'renderer', 'package-lock.json']

/** Builds everything afresh beside `dist/`, then takes its place at once: what runs never meets half a build. */
export async function buildAll(): Promise<void> {
  const making = join(projectRoot, '.cache', `build-${process.pid}`)
  const former = `${making}-former`
  try {
    await build(nodeBundles(making, null))
    await build(preloadBundle(making))
    await build(rendererBundle(making))
    compileDossiers(join(making, 'dossiers'))
    await writeFile(join(making, STAMP), '')
    await takePlace(making, former)
  } finally {
    for (const folder of [making, former]) await rm(folder, { recursive: true, force: true })
  }
}

/** Another build may put its own there in between; the last one stays. */
async function takePlace(making: string, former: string): Promise<void> {
  try {
    await rename(distFolder, former).catch(unless('ENOENT'))
    await rename(making, distFolder)
  } catch (error) {
    unless('ENOTEMPTY')(error as NodeJS.ErrnoException)
    await rm(former, { recursive: true, force: true })
    await takePlace(making, former)
  }
}

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error
}

/** Builds unless `dist/` is newer than every source. */
export async function buildIfStale(): Promise<void> {
  const built = statSync(join(distFolder, STAMP), { throwIfNoEntry: false })?.mtimeMs ?? 0
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
