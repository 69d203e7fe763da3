import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { COMPILED, readDossierFiles } from './dossier-library.ts'
import { lintDossiers } from './lint-dossiers.ts'

/**
 * Build step: checks all shipped dossiers and writes them to `folder` as one file that loads quickly.
 * @returns the file written.
 * @throws Fault `bad-input` with the first problem found.
 */
export function compileDossiers(folder: string, from?: string): string {
  const dossiers = readDossierFiles(from)
  const [problem] = lintDossiers(dossiers)
  if (problem) throw new Fault('bad-input', problem)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, COMPILED)
  writeFileSync(file, JSON.stringify(dossiers))
  return file
}
