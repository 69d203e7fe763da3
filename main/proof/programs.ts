import { join } from 'node:path'
import { projectRoot } from '../setup/command.ts'

/**
 * What the proof starts hundreds of times. Each is built into one file, as the product is: reading all its sources
 * anew costs more than most of them do.
 */
export const PROGRAMS = {
  trial: 'main/proof/trial.ts',
  honest: 'main/proof/kit/honest.ts',
  liar: 'main/proof/kit/liar.ts',
  holder: 'main/proof/kit/holder.ts',
  'http-servers': 'main/proof/kit/http-servers.ts',
  writer: 'main/proof/data/writer.ts',
  migrator: 'main/proof/data/migrator.ts',
  importer: 'main/proof/data/importer.ts',
  restorer: 'main/proof/data/restorer.ts',
  'full-disk-home': 'main/proof/data/full-disk-home.ts',
  'ill-engine': 'main/proof/window/ill-engine.ts',
} as const
export type Program = keyof typeof PROGRAMS

/** Where they are built. */
export const programsFolder = join(projectRoot, '.cache', 'proof')

/** What Node compiles of them: once, for most of them are killed. */
export const compiledFolder = join(programsFolder, 'compiled')

/** The file Node runs for one of them. */
export const programFile = (name: Program): string => join(programsFolder, 'programs', `${name}.js`)
