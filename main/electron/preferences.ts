import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { preferencesPart } from '../../shared/ipc/desktop-schema.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/model/preferences.ts'
import { setAside } from './set-aside.ts'

/** The preferences of this computer, in a small JSON file of their own: they are needed before any ledger is open. */
export interface PreferenceFile {
  get(): Preferences
  /** Whether what was in the file could not be read; it was set aside as `NAME.damaged`. */
  damaged(): boolean
  /** Keeps what is given, leaves the rest. @throws what the file system throws */
  set(given: Partial<Preferences>): Preferences
}

/** Reads `file`; a missing one is as shipped, one that makes no sense too, and says so. */
export function openPreferences(file: string): PreferenceFile {
  let { preferences, damaged } = read(file)
  return {
    get: () => preferences,
    damaged: () => damaged,
    set(given) {
      const next = { ...preferences, ...given }
      if (damaged) setAside(file)
      const half = `${file}.part`
      writeFileSync(half, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
      renameSync(half, file)
      preferences = next
      damaged = false
      return preferences
    },
  }
}

function read(file: string): { preferences: Preferences; damaged: boolean } {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const isNew = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { preferences: DEFAULT_PREFERENCES, damaged: !isNew }
  }
  const parsed = v.safeParse(preferencesPart, fromJson(text))
  if (!parsed.success) return { preferences: DEFAULT_PREFERENCES, damaged: true }
  return { preferences: { ...DEFAULT_PREFERENCES, ...parsed.output }, damaged: false }
}

function fromJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? null : value
  } catch {
    return null
  }
}
