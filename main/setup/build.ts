import { join } from 'node:path'
import { build } from 'vite'
import { compileDossiers } from '../engine/dossiers/compile-dossiers.ts'
import { renew, renewIfStale } from './built-folder.ts'
import { distFolder, nodeBundles, preloadBundle, rendererBundle } from './bundle.ts'
import { command } from './command.ts'
import { listing, writeNotices } from './notices.ts'

const SOURCES = ['main', 'shared', 'renderer', 'package-lock.json']

async function make(folder: string): Promise<void> {
  await build(listing(nodeBundles(folder, null)))
  await build(preloadBundle(folder))
  await build(listing(rendererBundle(folder)))
  await writeNotices(folder, [folder, join(folder, 'renderer')])
  compileDossiers(join(folder, 'dossiers'))
}

/** Builds everything afresh beside `dist/`, then takes its place at once: what runs never meets half a build. */
export const buildAll = (): Promise<void> => renew(distFolder, make)

/** Builds unless `dist/` is newer than every source. */
export const buildIfStale = (): Promise<void> => renewIfStale(distFolder, SOURCES, make)

if (import.meta.main)
  await command(async () => {
    await buildAll()
    return 0
  })
