import { join } from 'node:path'
import { build } from 'vite'
import { compileDossiers } from '../engine/dossiers/compile-dossiers.ts'
import { renewIfStale } from '../setup/built-folder.ts'
import { nodeBundles } from '../setup/bundle.ts'
import { PROGRAMS, programsFolder } from './programs.ts'

const SOURCES = ['main', 'shared', 'package-lock.json']

/** Beside the programs lies what the engine in them looks for beside itself, as in `dist/`. */
const ENTRIES = {
  ...Object.fromEntries(Object.entries(PROGRAMS).map(([name, file]) => [`programs/${name}`, file])),
  'engine/read-worker': 'main/engine/outbound/read-worker.ts',
}

/** Builds the proof's programs unless they are newer than every source. */
export const buildPrograms = (): Promise<void> =>
  renewIfStale(programsFolder, SOURCES, async (folder) => {
    await build(nodeBundles(folder, null, ENTRIES))
    compileDossiers(join(folder, 'dossiers'))
  })
