import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { nameKey } from './lint-dossiers.ts'
import { parseDossier } from './parse-dossier.ts'

/** The dossiers shipped with the program. Reading is put off to the first question. */
export interface DossierLibrary {
  /** Every dossier, by vendor name. */
  all(): readonly Dossier[]
  /** The dossier of a vendor by its name or an alias, without regard to case; `null`: no record yet. */
  find(name: string): Dossier | null
}

/** The compiled form, beside or instead of the files it was made from. */
export const COMPILED = 'dossiers.json'
const SHIPPED = join(import.meta.dirname, 'vendors')

/**
 * Opens the dossiers in `folder` without touching it yet. The compiled form was checked when it was
 * made and is only parsed; the separate files are checked one by one.
 * @throws Fault `bad-input`, at first use, for a file that is no dossier.
 */
export function openDossiers(folder: string = SHIPPED): DossierLibrary {
  let loaded: { all: readonly Dossier[]; byName: Map<string, Dossier> } | undefined
  const load = () => {
    if (loaded) return loaded
    const all = readDossiers(folder)
    const byName = new Map(
      all.flatMap((d) => [d.vendor, ...d.aliases].map((name) => [nameKey(name), d] as const)),
    )
    loaded = { all, byName }
    return loaded
  }
  return {
    all: () => load().all,
    find: (name) => load().byName.get(nameKey(name)) ?? null,
  }
}

function readDossiers(folder: string): readonly Dossier[] {
  const compiled = join(folder, COMPILED)
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as Dossier[]
  return readDossierFiles(folder)
}

/** Reads and checks every dossier file of `folder`, in the order of the vendors' names. */
export function readDossierFiles(folder: string = SHIPPED): Dossier[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => parseDossier(readFileSync(join(folder, file), 'utf8'), file))
    .sort((a, b) => (nameKey(a.vendor) < nameKey(b.vendor) ? -1 : 1))
}

/** A vendor nobody wrote about: everything unknown, nothing assumed. */
export const emptyDossier = (vendor: string): Dossier => ({
  vendor,
  aliases: [],
  owners: [],
  domains: [],
  contacts: [],
  supportEnds: [],
  practice: [],
  incidents: [],
  notes: [],
  searched: null,
})
