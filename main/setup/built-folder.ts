import { readdirSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { projectRoot } from './command.ts'

/** Folders that are made from sources: afresh when a source is newer, and never met half made. */

const STAMP = 'built'

/** Has `make` fill a folder beside `folder`, then puts it in its place at once. */
export async function renew(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  const making = join(projectRoot, '.cache', `${basename(folder)}-${process.pid}`)
  const former = `${making}-former`
  try {
    await make(making)
    await writeFile(join(making, STAMP), '')
    await takePlace(folder, making, former)
  } finally {
    for (const each of [making, former]) await rm(each, { recursive: true, force: true })
  }
}

/** The same, unless `folder` is newer than everything in `sources` (from the project's root). */
export async function renewIfStale(
  folder: string,
  sources: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const built = statSync(join(folder, STAMP), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (sources.some((name) => newest(join(projectRoot, name)) > built)) await renew(folder, make)
}

/** Another build may put its own there in between; the last one stays. */
async function takePlace(folder: string, making: string, former: string): Promise<void> {
  try {
    await rename(folder, former).catch(unless('ENOENT'))
    await rename(making, folder)
  } catch (error) {
    unless('ENOTEMPTY')(error as NodeJS.ErrnoException)
    await rm(former, { recursive: true, force: true })
    await takePlace(folder, making, former)
  }
}

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error
}

/** The last change in a file or a folder with all in it, in milliseconds. Tests are not built. */
function newest(path: string): number {
  const own = statSync(path).mtimeMs
  if (!statSync(path).isDirectory()) return own
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.name.includes('.test.'))
    .reduce((last, entry) => Math.max(last, statSync(join(entry.parentPath, entry.name)).mtimeMs), own)
}
