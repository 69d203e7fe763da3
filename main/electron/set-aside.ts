import { renameSync, rmSync } from 'node:fs'

/** Keeps a file that could not be read as `NAME.damaged`: it is the owner's. */
export function setAside(file: string): void {
  const aside = `${file}.damaged`
  try {
    rmSync(aside, { recursive: true, force: true })
    renameSync(file, aside)
  } catch {
    // Where it cannot be moved, the write that follows says why.
  }
}
