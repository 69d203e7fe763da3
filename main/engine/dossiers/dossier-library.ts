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
/** Beside this file in a checkout; one folder up, compiled, where the program was built. */
const SHIPPED = [join(import.meta.dirname, 'vendors'), join(import.meta.dirname, '..', 'dossiers')].find(
  (folder) => existsSync(folder),
)!

/**
 * Opens the dossiers in `folder` without touching it yet. The compiled form was checked when it was made
 * and is only parsed. Of separate files the first question reads the names alone; each dossier is read and
 * checked when it is asked for.
 * @throws Fault `bad-input`, at first use, for a file that is no dossier.
 */
export function openDossiers(folder: string = SHIPPED): DossierLibrary {
  let opened: Shelf | undefined
  const shelf = () => {
    opened ??= existsSync(join(folder, COMPILED)) ? compiledShelf(folder) : fileShelf(folder)
    return opened
  }
  return {
    all: () => shelf().all(),
    find: (name) => shelf().byName.get(nameKey(name))?.() ?? null,
  }
}

interface Shelf {
  all(): readonly Dossier[]
  byName: Map<string, () => Dossier>
}

function compiledShelf(folder: string): Shelf {
  const all = JSON.parse(readFileSync(join(folder, COMPILED), 'utf8')) as Dossier[]
  const byName = all.flatMap((d) => [d.vendor, ...d.aliases].map((name) => [nameKey(name), () => d] as const))
  return { all: () => all, byName: new Map(byName) }
}

function fileShelf(folder: string): Shelf {
  const books = dossierFiles(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    let read: Dossier | undefined
    const open = () => {
      read ??= parseDossier(text, file)
      return read
    }
    return { names: namesIn(text, file), open }
  })
  const byName = books.flatMap(({ names, open }) => names.map((name) => [nameKey(name), open] as const))
  return { all: () => inOrder(books.map(({ open }) => open())), byName: new Map(byName) }
}

/** Everything after the names; a dossier begins with those. */
const AFTER_NAMES = /^(?!vendor:|aliases:)[a-zA-Z]+:/m

/** The vendor and aliases at the head of a dossier, without reading the rest. */
function namesIn(text: string, file: string): string[] {
  const { vendor, aliases } = parseDossier(text.slice(0, AFTER_NAMES.exec(text)?.index), file)
  return [vendor, ...aliases]
}

const dossierFiles = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()

const inOrder = (dossiers: Dossier[]) =>
  dossiers.sort((a, b) => (nameKey(a.vendor) < nameKey(b.vendor) ? -1 : 1))

/** Reads and checks every dossier file of `folder`, in the order of the vendors' names. */
export const readDossierFiles = (folder: string = SHIPPED): Dossier[] =>
  inOrder(dossierFiles(folder).map((file) => parseDossier(readFileSync(join(folder, file), 'utf8'), file)))

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
